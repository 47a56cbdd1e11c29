import { terraces } from '../../goods/terraces.ts';
import { land } from '../../grounds/land.ts';
import { at, path, stroke } from '../../paint.ts';
import type { Sheet } from '../../sheet.ts';
import { farmhouse } from '../village.ts';

/** The paddies of Zhuxi, and its bamboo. */
export function drawZhuxi(sheet: Sheet): void {
  land(sheet, { sky: ['#bfd8d6', '#f4edd0'], far: '#a2c0b2', near: '#6d9a78', horizon: 210, layers: 3 });
  terraces(sheet, 220, 500, ['#94b25a', '#aec46c'], '#e6f0ea');
  sheet.add(at(470, 300, farmhouse(sheet, 70)), at(540, 306, farmhouse(sheet, 54)));
  for (const x of [30, 62, 88, 124, 660, 694]) {
    sheet.add(stroke(`M${x} 460Q${x + 8} 220 ${x + sheet.between(-14, 26)} ${sheet.between(-30, 40)}`, '#6d9448', 12));
    for (let joint = 0; joint < 8; joint++) sheet.add(stroke(`M${x - 5} ${430 - joint * 54}h14`, '#4d7034', 3));
    for (let spray = 0; spray < 11; spray++)
      sheet.add(
        at(
          x + 4,
          sheet.between(0, 260),
          path('M0 0Q22 -7 54 4Q22 7 0 0Z', sheet.pick(['#5d8a44', '#7ba554', '#4c7a3e'])),
          1,
          sheet.between(-40, 70) + (spray % 2) * 150,
        ),
      );
  }
}
