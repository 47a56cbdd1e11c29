import { freshShiitake } from '../goods/shiitake.ts';
import { land } from '../grounds/land.ts';
import { table } from '../grounds/wood.ts';
import { at } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { basket } from '../vessels/basket.ts';

export function drawFreshShiitake(sheet: Sheet): void {
  land(sheet, { sky: ['#cfdcd6', '#f3e8d2'], far: '#9db5ab', near: '#4e7560', horizon: 640 });
  table(sheet, 900, '#a97f55');
  const held = basket(sheet, 640, 700, 860, 370, '#b9854a');
  sheet.add(held.back);
  for (const [x, y, size, turn] of [
    [330, 620, 120, -22],
    [950, 616, 126, 20],
    [500, 560, 138, -8],
    [790, 560, 140, 12],
    [640, 520, 150, 2],
    [400, 668, 128, -14],
    [880, 672, 130, 16],
    [560, 650, 150, -5],
    [730, 656, 152, 8],
  ] as const)
    sheet.add(at(x, y, freshShiitake(sheet, size), 1, turn));
  sheet.add(
    held.front,
    sheet.shadow(240, 1160, 150, 26, 0.4),
    at(230, 1060, freshShiitake(sheet, 110), 1, -80),
    sheet.shadow(1060, 1165, 140, 26, 0.4),
    at(1050, 1070, freshShiitake(sheet, 104), 1, 6),
  );
}
