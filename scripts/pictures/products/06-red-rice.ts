import { mound, riceEar } from '../goods/grains.ts';
import { land } from '../grounds/land.ts';
import { table } from '../grounds/wood.ts';
import { at } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { sack } from '../vessels/sack.ts';

export function drawRedRice(sheet: Sheet): void {
  land(sheet, { sky: ['#e9d7c3', '#f5e6cf'], far: '#b9a69c', near: '#7d6a5c', horizon: 620 });
  table(sheet, 880, '#8a6443');
  for (const turn of [-34, -20, -4]) sheet.add(at(210 + turn, 1120, riceEar(sheet, 620, '#c9823f'), 1, turn));
  const held = sack(sheet, 590, 560, 640, 560, '#d8c49c');
  sheet.add(held.back, at(590, 588, mound(sheet, 280, 170, ['#9c3f2c', '#b4553c', '#84301f'], 34, 620)), held.front);
  sheet.add(
    sheet.shadow(1010, 1140, 210, 40, 0.4),
    at(1010, 1120, mound(sheet, 200, 110, ['#9c3f2c', '#b4553c', '#84301f'], 30, 300)),
  );
}
