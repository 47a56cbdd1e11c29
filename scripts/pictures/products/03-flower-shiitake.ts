import { shiitakeCap, shiitakeGills } from '../goods/shiitake.ts';
import { slate } from '../grounds/stone.ts';
import { at, circle } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawFlowerShiitake(sheet: Sheet): void {
  slate(sheet, '#5a6660');
  for (const [x, y, size, turned] of [
    [340, 390, 215, 0],
    [800, 300, 180, 0],
    [1080, 600, 150, 1],
    [640, 700, 235, 0],
    [250, 830, 165, 0],
    [960, 950, 205, 0],
    [520, 1090, 150, 0],
    [1120, 240, 110, 0],
    [160, 1120, 100, 1],
    [120, 560, 92, 0],
  ] as const) {
    sheet.add(
      sheet.shadow(x + 16, y + 30, size, size * 0.92, 0.4),
      at(x, y, turned ? shiitakeGills(sheet, size) : shiitakeCap(sheet, size, true), 1, sheet.between(-20, 20)),
    );
  }
  for (let flake = 0; flake < 26; flake++)
    sheet.add(circle(sheet.between(0, 1280), sheet.between(0, 1280), sheet.between(2, 6), '#f4f1e8', 'opacity="0.5"'));
}
