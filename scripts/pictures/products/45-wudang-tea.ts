import { teaShoot } from '../goods/leaves.ts';
import { teaHeap } from '../goods/tea.ts';
import { land } from '../grounds/land.ts';
import { table } from '../grounds/wood.ts';
import { at, darker, ellipse, lighter, path, rectangle, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawWudangTea(sheet: Sheet): void {
  land(sheet, {
    sky: ['#dccdb7', '#f6e6cd'],
    far: '#c0b3a4',
    near: '#6f7868',
    sun: [930, 300, 92],
    horizon: 720,
    layers: 5,
  });
  const roof = (x: number, y: number, size: number): string =>
    at(
      x,
      y,
      path('M-120 20Q-70 6 -52 -40H52Q70 6 120 20Q60 26 0 26T-120 20Z', '#4d4a42') +
        rectangle(-62, 24, 124, 46, '#8d5a45') +
        path('M-150 94Q-96 82 -74 66H74Q96 82 150 94Q70 100 0 100T-150 94Z', '#4d4a42') +
        rectangle(-86, 98, 172, 44, '#7a4a38'),
      size,
    );
  sheet.add(roof(360, 430, 0.75));
  sheet.add(sheet.blurred(30, ellipse(400, 580, 380, 42, '#fff4e2', 'opacity="0.75"')));
  table(sheet, 910, '#6d4a33');
  const clay = '#8a4a32';
  const body = 'M330 800C320 650 480 590 620 590S920 650 910 800C900 960 790 1060 620 1060S340 960 330 800Z';
  sheet.add(
    sheet.shadow(650, 1060, 320, 42, 0.5),
    stroke('M890 700C1060 640 1100 800 1040 880S900 930 880 920', darker(clay, 0.15), 48),
    stroke('M890 690C1050 634 1086 790 1030 866', lighter(clay, 0.25), 12, 'opacity="0.6"'),
    path(
      'M352 830C270 830 220 740 176 660L232 640C270 700 320 730 360 720Z',
      sheet.linear([
        [0, lighter(clay, 0.2)],
        [1, darker(clay, 0.3)],
      ]),
    ),
  );
  sheet.add(
    path(
      body,
      sheet.radial(
        [
          [0, lighter(clay, 0.4)],
          [0.42, clay],
          [1, darker(clay, 0.6)],
        ],
        0.34,
        0.26,
        0.85,
      ),
    ),
    ellipse(620, 604, 190, 40, darker(clay, 0.25)),
    path(
      'M440 600C450 530 540 510 620 510S790 530 800 600Q620 650 440 600Z',
      sheet.radial([
        [0, lighter(clay, 0.36)],
        [1, darker(clay, 0.36)],
      ]),
    ),
    ellipse(
      620,
      490,
      50,
      40,
      sheet.radial([
        [0, lighter(clay, 0.4)],
        [1, darker(clay, 0.4)],
      ]),
    ),
    stroke('M350 846Q620 930 890 846', darker(clay, 0.4), 6, 'opacity="0.5"'),
    sheet.blurred(12, ellipse(470, 720, 40, 80, '#fff0dc', 'opacity="0.42"')),
  );
  sheet.add(
    sheet.shadow(1080, 1170, 120, 26, 0.45),
    path(
      'M970 1060H1190Q1186 1170 1110 1172H1050Q974 1170 970 1060Z',
      sheet.linear(
        [
          [0, lighter(clay, 0.3)],
          [1, darker(clay, 0.4)],
        ],
        1,
        0,
      ),
    ),
    ellipse(1080, 1060, 110, 24, darker(clay, 0.2)),
    ellipse(1080, 1064, 96, 18, '#c9ad4a'),
    at(220, 1190, teaShoot(sheet, 170, '#7a9a50'), 1, 66),
    teaHeap(sheet, 480, 1190, 74, 46, ['#4c5f2e', '#5d7238', '#3a4a24'], 74, 9),
  );
}
