import { leaf } from '../goods/leaves.ts';
import { bambooMat } from '../grounds/bamboo.ts';
import { at, circle, ellipse, rectangle, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawBanqiaoTofu(sheet: Sheet): void {
  bambooMat(sheet, '#93a07a');
  sheet.add(sheet.shadow(660, 690, 540, 480, 0.4));
  for (const turn of [-20, 34, 88, 140, 200, 262, 312])
    sheet.add(at(640, 650, leaf(sheet, 610, 150, sheet.pick(['#4f7a45', '#5d8a50', '#456d3e'])), 1, turn));
  for (const [x, y, turn] of [
    [400, 440, -8],
    [640, 400, 6],
    [880, 450, -4],
    [360, 670, 5],
    [610, 640, -6],
    [870, 690, 9],
    [480, 890, -4],
    [750, 900, 8],
  ] as const) {
    const white = (x + y) % 3 === 0;
    sheet.add(
      at(
        x,
        y,
        rectangle(-96, -80, 210, 196, '#140d06', 'rx="22" opacity="0.32"') +
          rectangle(
            -105,
            -100,
            210,
            200,
            sheet.radial([
              [0, '#f6d592'],
              [0.55, '#dfa750'],
              [1, '#a96b26'],
            ]),
            'rx="20"',
          ) +
          (white
            ? rectangle(
                -82,
                -78,
                164,
                156,
                sheet.radial([
                  [0, '#ffffff'],
                  [1, '#f0e3c4'],
                ]),
                'rx="10"',
              ) +
              Array.from({ length: 14 }, () =>
                ellipse(
                  sheet.between(-70, 70),
                  sheet.between(-66, 66),
                  sheet.between(3, 7),
                  sheet.between(2, 5),
                  '#d9c79c',
                  'opacity="0.7"',
                ),
              ).join('')
            : stroke('M-90 -40L90 -56M-92 16L92 0M-90 72L90 56', '#8a4f1c', 15, 'opacity="0.6"') +
              stroke('M-70 -84H40', '#fff3cf', 9, 'opacity="0.6"')),
        1,
        turn,
      ),
    );
  }
  for (let fleck = 0; fleck < 24; fleck++)
    sheet.add(
      circle(
        sheet.between(320, 960),
        sheet.between(340, 1000),
        sheet.between(4, 9),
        sheet.pick(['#c8352a', '#3f6d35', '#f3e6c4']),
        'opacity="0.85"',
      ),
    );
}
