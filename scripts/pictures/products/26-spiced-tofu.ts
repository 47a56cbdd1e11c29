import { starAnise } from '../goods/leaves.ts';
import { tofu } from '../goods/tofu.ts';
import { wall } from '../grounds/stone.ts';
import { table } from '../grounds/wood.ts';
import { at, ellipse, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawSpicedTofu(sheet: Sheet): void {
  wall(sheet, '#c3b69f');
  table(sheet, 760, '#74523a');
  sheet.add(
    sheet.shadow(660, 1090, 500, 50, 0.45),
    ellipse(
      640,
      1020,
      540,
      150,
      sheet.linear([
        [0, '#fbfaf4'],
        [1, '#b9c4c6'],
      ]),
    ),
    ellipse(640, 1006, 500, 126, 'none', 'stroke="#3f6a96" stroke-width="10" opacity="0.7"'),
    ellipse(640, 1004, 420, 98, '#e6e9e4'),
  );
  for (const [x, y] of [
    [330, 880],
    [580, 890],
    [820, 870],
    [430, 780],
    [690, 785],
    [545, 680],
    [600, 590],
  ] as const)
    sheet.add(at(600, 1010, tofu(sheet, x - 700, y - 965, 220, sheet.pick(['#8a5430', '#7d4826', '#965e36'])), 1.24));
  for (const [x, y, size, turn] of [
    [190, 1160, 84, 10],
    [310, 1210, 60, 30],
    [1120, 1150, 90, 24],
  ] as const)
    sheet.add(sheet.shadow(x + 8, y + 14, size, size * 0.7, 0.35), at(x, y, starAnise(sheet, size), 1, turn, 0.8));
  sheet.add(
    stroke('M900 1210q130 -50 240 10', '#8a4f2a', 30),
    stroke('M900 1204q130 -50 240 10', '#c48a58', 9, 'opacity="0.7"'),
  );
}
