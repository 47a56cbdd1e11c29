import { mound, riceEar } from '../goods/grains.ts';
import { terraces } from '../goods/terraces.ts';
import { land } from '../grounds/land.ts';
import { at, path } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { bowl } from '../vessels/bowl.ts';

export function drawTributeRice(sheet: Sheet): void {
  land(sheet, { sky: ['#c5dbe0', '#f2ecd8'], far: '#9cb7b4', near: '#6b937c', horizon: 420, layers: 3 });
  terraces(sheet, 470, 1060, ['#8fae5a', '#a9bf66'], '#dfeceb');
  for (const [x, turn, size] of [
    [180, -10, 640],
    [90, 2, 540],
    [260, -22, 560],
  ] as const)
    sheet.add(at(x, 1290, riceEar(sheet, size, '#d9b04c'), 1, turn));
  sheet.add(
    `<g transform="translate(1280 0) scale(-1 1)">${at(150, 1290, riceEar(sheet, 600, '#e0bb5a'), 1, -8)}${at(80, 1290, riceEar(sheet, 500, '#d9b04c'), 1, 4)}</g>`,
  );
  sheet.add(
    path(
      'M0 1130Q640 1070 1280 1130V1280H0Z',
      sheet.linear([
        [0, '#a98758'],
        [1, '#7d6040'],
      ]),
    ),
  );
  const held = bowl(sheet, 640, 800, 680, 350, '#3f6d77');
  sheet.add(held.back, at(640, 812, mound(sheet, 322, 240, ['#fbf8ee', '#f3ecd9', '#ffffff'], 32, 760)), held.front);
}
