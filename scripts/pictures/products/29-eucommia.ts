import { leaf } from '../goods/leaves.ts';
import { bambooMat } from '../grounds/bamboo.ts';
import { at, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawEucommia(sheet: Sheet): void {
  bambooMat(sheet, '#bfb48f');
  for (const [x, y, length, turn, colour] of [
    [120, 330, 560, 18, '#5b7c45'],
    [700, 180, 470, 40, '#6c8a4e'],
    [80, 900, 520, -16, '#4f7040'],
    [720, 1130, 480, -22, '#6c8a4e'],
  ] as const)
    sheet.add(
      `<g transform="translate(14 26)">${at(x, y, path(`M0 0C${length * 0.25} -150 ${length * 0.7} -135 ${length} 0C${length * 0.7} 135 ${length * 0.25} 150 0 0Z`, '#20180c', 'opacity="0.3"'), 1, turn)}</g>`,
      at(x, y, leaf(sheet, length, 150, colour), 1, turn),
    );
  const half = (side: number): string =>
    at(
      640 + side * 46,
      640,
      sheet.clipped(
        `<path d="M${side * 8} -240L${side * -6} -120L${side * 12} 0L${side * -8} 120L${side * 10} 240H${side * 420}V-240Z"/>`,
        at(-340, 0, leaf(sheet, 680, 210, '#7a9a56'), 1, 0),
      ),
      1,
      -10,
    );
  let threads = '';
  for (let thread = 0; thread < 26; thread++)
    threads += stroke(
      `M${596 + sheet.between(-6, 10)} ${500 + thread * 11}q46 ${sheet.between(-14, 18)} 96 ${sheet.between(-20, -6)}`,
      '#ffffff',
      sheet.between(1.6, 3.4),
      'opacity="0.9"',
    );
  sheet.add(sheet.shadow(650, 676, 330, 150, 0.4, -10), half(-1), half(1), threads);
  for (const [x, y, turn] of [
    [960, 830, 12],
    [1000, 720, -6],
  ] as const)
    sheet.add(
      sheet.shadow(x + 120, y + 60, 170, 30, 0.35, turn),
      at(
        x,
        y,
        path(
          'M0 0H300Q330 40 300 84H0Q-24 40 0 0Z',
          sheet.linear([
            [0, '#7d6248'],
            [0.5, '#9c8061'],
            [1, '#54402d'],
          ]),
        ) + stroke('M20 24h250M36 54h230', '#4a3624', 4, 'opacity="0.5"'),
        1,
        turn,
      ),
    );
}
