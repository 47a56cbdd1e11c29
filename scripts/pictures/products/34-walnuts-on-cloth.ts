import { leaf } from '../goods/leaves.ts';
import { tuber } from '../goods/roots.ts';
import { walnut, walnutHalf } from '../goods/walnuts.ts';
import { linen } from '../grounds/cloth.ts';
import { at, blob, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawWalnutsOnCloth(sheet: Sheet): void {
  linen(sheet, '#c9b694', 4);
  const sprig = (x: number, y: number, turn: number): string =>
    at(
      x,
      y,
      [-46, -14, 20, 52]
        .map((way, index) => at(0, 0, leaf(sheet, 300 - index * 14, 84, index % 2 ? '#5d7d43' : '#6f8d4d'), 1, way))
        .join('') + stroke('M-160 20Q-60 10 0 0', '#6d5132', 16),
      1,
      turn,
    );
  sheet.add(sprig(260, 250, 12), sprig(1040, 1090, 190));
  for (const [x, y, size] of [
    [300, 320, 118],
    [430, 250, 106],
  ] as const)
    sheet.add(
      sheet.shadow(x + 12, y + 26, size, size * 0.9, 0.35),
      at(x, y, tuber(sheet, size, size * 0.96, '#88a150', 12)),
    );
  for (const [x, y, size, half, turn] of [
    [690, 520, 150, 1, -18],
    [960, 470, 134, 0, 30],
    [520, 760, 140, 0, -30],
    [800, 800, 156, 1, 36],
    [300, 960, 138, 1, 8],
    [560, 1070, 126, 0, 70],
    [1080, 720, 120, 0, 12],
    [850, 230, 112, 0, 80],
  ] as const)
    sheet.add(at(x, y, half ? walnutHalf(sheet, size) : walnut(sheet, size), 1, turn));
  for (let crumb = 0; crumb < 16; crumb++)
    sheet.add(
      at(
        sheet.between(420, 960),
        sheet.between(860, 1180),
        path(blob(sheet, sheet.between(8, 24), sheet.between(6, 15), 0.3, 6), '#b98950'),
        1,
        sheet.between(0, 180),
      ),
    );
}
