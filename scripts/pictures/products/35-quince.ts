import { leaf } from '../goods/leaves.ts';
import { quince, quinceHalf } from '../goods/quinces.ts';
import { wall } from '../grounds/stone.ts';
import { table } from '../grounds/wood.ts';
import { at, ellipse, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawQuince(sheet: Sheet): void {
  wall(sheet, '#b9c3b2');
  table(sheet, 850, '#8a6a4a');
  sheet.add(sheet.shadow(600, 1060, 420, 44, 0.4));
  const foot = path(
    'M250 820H950Q920 1010 700 1030L730 1080H470L500 1030Q280 1010 250 820Z',
    sheet.linear(
      [
        [0, '#e9ece4'],
        [0.4, '#c5d1cb'],
        [1, '#7f9a97'],
      ],
      1,
      0.3,
    ),
  );
  sheet.add(ellipse(600, 820, 350, 54, '#7f9a97'));
  for (const [x, y, size, turn] of [
    [400, 700, 165, -24],
    [800, 700, 165, 26],
    [600, 560, 170, 4],
    [520, 770, 160, -60],
    [700, 780, 158, 70],
  ] as const)
    sheet.add(at(x, y, quince(sheet, size), 1, turn));
  sheet.add(
    foot,
    stroke('M250 822Q600 900 950 822', '#f4f6f0', 8, 'opacity="0.8"'),
    at(620, 420, leaf(sheet, 220, 62, '#55804a'), 1, -24),
    at(610, 425, leaf(sheet, 180, 54, '#46703f'), 1, -160),
  );
  sheet.add(
    sheet.shadow(1070, 1160, 130, 28, 0.4),
    at(1060, 1040, quinceHalf(sheet, 130), 1, 14),
    sheet.shadow(190, 1180, 150, 28, 0.4),
    at(180, 1090, quince(sheet, 120), 1, -76),
  );
}
