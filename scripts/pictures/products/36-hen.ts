import { whiteHen } from '../goods/hen.ts';
import { leaf } from '../goods/leaves.ts';
import { land } from '../grounds/land.ts';
import { at, blob, path, rectangle } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawHen(sheet: Sheet): void {
  land(sheet, { sky: ['#c6d6c4', '#eef0d2'], far: '#a3bda0', near: '#5d8462', horizon: 600, layers: 3 });
  for (const [x, width] of [
    [90, 74],
    [330, 46],
    [1010, 52],
    [1190, 88],
  ] as const)
    sheet.add(
      rectangle(
        x - width / 2,
        -20,
        width,
        900,
        sheet.linear(
          [
            [0, '#8a7256'],
            [0.4, '#6b553e'],
            [1, '#40321f'],
          ],
          1,
          0,
        ),
      ),
    );
  for (let cluster = 0; cluster < 40; cluster++)
    sheet.add(
      at(
        sheet.between(-40, 1320),
        sheet.between(-20, 190),
        path(
          blob(sheet, sheet.between(60, 130), sheet.between(40, 80), 0.2, 9),
          sheet.pick(['#5f8a4c', '#76a058', '#4c7742', '#8db066']),
        ),
        1,
      ),
    );
  sheet.add(
    path(
      'M0 860Q500 790 1280 860V1280H0Z',
      sheet.linear([
        [0, '#a39a5f'],
        [1, '#6d6a3f'],
      ]),
    ),
  );
  for (let fallen = 0; fallen < 60; fallen++)
    sheet.add(
      at(
        sheet.between(0, 1280),
        sheet.between(880, 1270),
        leaf(sheet, sheet.between(36, 66), 13, sheet.pick(['#b5843f', '#8a6a34', '#c79a50', '#7d8a44']), false),
        1,
        sheet.between(0, 360),
      ),
    );
  sheet.add(
    sheet.shadow(600, 1090, 330, 46, 0.45),
    at(580, 720, whiteHen(sheet, 400)),
    sheet.shadow(1060, 1190, 130, 22, 0.4),
    at(1060, 1060, whiteHen(sheet, 140)),
  );
}
