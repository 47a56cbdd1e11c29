import { planks } from '../grounds/wood.ts';
import { at, circle, ellipse, path } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { tray } from '../vessels/tray.ts';

export function drawBowlCakes(sheet: Sheet): void {
  planks(sheet, '#7b6450', 5, false);
  sheet.add(
    tray(sheet, 640, 640, 590, '#d8b478'),
    circle(640, 640, 520, '#efe3c6'),
    circle(
      640,
      640,
      520,
      sheet.pattern(26, 26, 30, `<path d="M0 13H26M13 0V26" stroke="#cdbb92" stroke-width="3" opacity="0.7"/>`),
    ),
  );
  const cake = (size: number): string => {
    let cracks = '';
    for (let crack = 0; crack < 4; crack++)
      cracks += at(
        0,
        0,
        path(`M0 0Q${size * 0.16} ${-size * 0.3} 0 ${-size * 0.66}Q${-size * 0.14} ${-size * 0.3} 0 0Z`, '#e6d3a8'),
        1,
        crack * 90 + sheet.between(-16, 16),
      );
    return (
      ellipse(size * 0.1, size * 0.16, size, size, '#140d06', 'opacity="0.25"') +
      circle(
        0,
        0,
        size,
        sheet.linear(
          [
            [0, '#5f8396'],
            [1, '#33576b'],
          ],
          1,
          1,
        ),
      ) +
      circle(0, 0, size * 0.93, '#e9f0ef') +
      circle(
        0,
        0,
        size * 0.85,
        sheet.radial([
          [0, '#ffffff'],
          [0.6, '#fbf4e2'],
          [1, '#d6c298'],
        ]),
      ) +
      cracks +
      circle(
        0,
        0,
        size * 0.13,
        sheet.radial([
          [0, '#f08a7a'],
          [1, '#b8302c'],
        ]),
      )
    );
  };
  sheet.add(at(640, 640, cake(150)));
  for (let place = 0; place < 7; place++)
    sheet.add(at(640 + Math.cos(place * 0.8976) * 340, 640 + Math.sin(place * 0.8976) * 340, cake(136), 1, place * 31));
  for (const [x, y] of [
    [380, 300],
    [760, 240],
    [980, 620],
  ] as const)
    sheet.add(sheet.blurred(26, ellipse(x, y, 170, 60, '#ffffff', 'opacity="0.4"')));
}
