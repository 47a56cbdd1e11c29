import { terraces } from '../goods/terraces.ts';
import { land } from '../grounds/land.ts';
import { at, curve, ellipse, path, type Point, rectangle, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { farmhouse, persimmonTree, roundTree, smoke } from './village.ts';

/** The front page: a village of the Qinba mountains at dawn. Its left half is kept calm for words. */
export function drawHero(sheet: Sheet): void {
  land(sheet, {
    sky: ['#c9d3d0', '#f6dfc0'],
    far: '#b9beb4',
    near: '#4f7663',
    sun: [1130, 235, 62],
    horizon: 470,
    layers: 6,
  });
  for (const [x, y, wide] of [
    [420, 400, 620],
    [1150, 470, 560],
    [700, 520, 760],
  ] as const) {
    sheet.add(sheet.blurred(34, ellipse(x, y, wide, 30, '#fff4e2', 'opacity="0.62"')));
  }
  terraces(sheet, 540, 960, ['#6f8f55', '#86a260'], '#f3dcc2');
  const rise: Point[] = [
    [-20, 800],
    [260, 742],
    [620, 770],
    [960, 690],
    [1300, 650],
    [1640, 690],
  ];
  sheet.add(
    path(
      `${curve(rise)}V920H-20Z`,
      sheet.linear([
        [0, '#55794c'],
        [1, '#2c4a38'],
      ]),
    ),
  );
  for (const [x, y, size] of [
    [880, 708, 110],
    [1010, 690, 130],
    [1440, 668, 150],
    [1540, 690, 120],
    [780, 740, 90],
  ] as const) {
    sheet.add(at(x, y, roundTree(sheet, size, sheet.pick(['#4f7c4a', '#5d8a50', '#44703f']))));
  }
  for (const [x, y, wide] of [
    [1180, 640, 110],
    [1010, 700, 150],
    [1200, 706, 190],
    [1390, 690, 150],
  ] as const) {
    sheet.add(sheet.shadow(x, y + 2, wide * 0.6, 8, 0.3), at(x, y, farmhouse(sheet, wide)));
  }
  for (const [x, y] of [
    [1040, 590],
    [1240, 570],
    [1400, 580],
  ] as const)
    sheet.add(at(x, y, smoke(sheet, 190)));
  sheet.add(stroke('M1205 712C1180 770 1060 790 960 900', '#d9c7a0', 26, 'opacity="0.85"'));
  sheet.add(at(1500, 900, persimmonTree(sheet, 470)), at(860, 770, persimmonTree(sheet, 130)));
  for (let row = 0; row < 4; row++) {
    const points: Point[] = Array.from({ length: 21 }, (_, index) => [
      index * 84 - 40,
      800 + row * 36 + Math.sin(index * 0.6 + row) * 9 - (index % 2) * 9,
    ]);
    sheet.add(
      sheet.clipped(
        '<path d="M0 700C240 770 520 760 880 910H0Z"/>',
        path(
          `${curve(points)}V920H-40Z`,
          sheet.linear([
            [0, '#6f9a56'],
            [0.4, '#466f44'],
            [1, '#2a4a36'],
          ]),
        ),
      ),
    );
  }
  sheet.add(
    rectangle(
      0,
      0,
      sheet.width,
      sheet.height,
      sheet.linear(
        [
          [0, '#fff2dc', 0.28],
          [0.55, '#fff2dc', 0],
        ],
        1,
        0,
      ),
    ),
  );
}
