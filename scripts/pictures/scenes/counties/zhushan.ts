import { land } from '../../grounds/land.ts';
import { at, path, type Point, stroke } from '../../paint.ts';
import type { Sheet } from '../../sheet.ts';
import { fir } from '../village.ts';
import { water } from './water.ts';

/** The turquoise river between steep walls. */
export function drawZhushan(sheet: Sheet): void {
  land(sheet, { sky: ['#cfdcdb', '#f2ead6'], far: '#b0c2bd', near: '#84a190', horizon: 240, layers: 4 });
  water(sheet, 250, '#8fd0c8', '#1f8c92');
  const cliff = (points: readonly Point[]): void =>
    sheet.add(
      path(
        `M${points.map(([x, y]) => `${x} ${y}`).join('L')}Z`,
        sheet.linear([
          [0, '#7d9a76'],
          [0.35, '#6f7f68'],
          [1, '#3c5148'],
        ]),
      ),
    );
  cliff([
    [-10, 90],
    [70, 70],
    [130, 150],
    [190, 170],
    [230, 260],
    [270, 330],
    [180, 390],
    [-10, 460],
  ]);
  cliff([
    [730, 50],
    [640, 96],
    [600, 180],
    [530, 210],
    [500, 290],
    [470, 330],
    [560, 400],
    [730, 460],
  ]);
  sheet.add(
    stroke(
      'M60 110L90 260L70 400M150 180L170 330M640 130L620 290L660 420M560 230L550 350',
      '#2f4239',
      5,
      'opacity="0.35"',
    ),
  );
  for (const [x, y, size] of [
    [60, 76, 70],
    [120, 150, 54],
    [190, 178, 46],
    [650, 100, 66],
    [600, 186, 50],
  ] as const)
    sheet.add(at(x, y, fir(sheet, size, '#4a7350')));
  sheet.add(
    sheet.shadow(360, 372, 60, 6, 0.3),
    path('M296 354Q360 384 424 354L410 374H310Z', '#6b4a30'),
    path('M330 352Q360 318 392 352Z', '#c9a56a'),
  );
}
