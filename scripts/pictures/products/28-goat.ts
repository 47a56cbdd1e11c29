import { whiteGoat } from '../goods/goat.ts';
import { grass } from '../goods/grass.ts';
import { land } from '../grounds/land.ts';
import { at, path, type Point, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawGoat(sheet: Sheet): void {
  land(sheet, {
    sky: ['#d6dcd2', '#f7e9cf'],
    far: '#b9c4ba',
    near: '#7f9a86',
    sun: [990, 260, 84],
    horizon: 640,
    layers: 5,
  });
  const crag = (points: readonly Point[], light: string, dark: string): void =>
    sheet.add(
      path(
        `M${points.map(([x, y]) => `${x} ${y}`).join('L')}V1290H-10Z`,
        sheet.linear(
          [
            [0, light],
            [1, dark],
          ],
          0.4,
          1,
        ),
      ),
    );
  crag(
    [
      [-10, 790],
      [140, 770],
      [330, 790],
      [660, 780],
      [720, 930],
      [980, 960],
      [1040, 1060],
      [1290, 1100],
    ],
    '#a79a86',
    '#5f574b',
  );
  sheet.add(
    path(
      'M-10 790L140 770L330 790L660 780L640 830L330 850L140 820L-10 850ZM720 930L980 960L960 1000L730 975Z',
      '#c9bda6',
      'opacity="0.8"',
    ),
    stroke('M180 860L230 1010L190 1180M480 900L520 1060L460 1240M760 980L800 1130', '#4d463c', 8, 'opacity="0.4"'),
  );
  sheet.add(
    sheet.shadow(430, 812, 280, 24, 0.42),
    at(440, 520, whiteGoat(sheet, 310)),
    sheet.shadow(830, 990, 130, 16, 0.4),
    at(840, 840, `<g transform="scale(-1 1)">${whiteGoat(sheet, 160)}</g>`, 1, 6),
  );
  sheet.add(
    path(
      'M620 1290Q900 1090 1290 1130V1290Z',
      sheet.linear([
        [0, '#8fa85e'],
        [1, '#55783f'],
      ]),
    ),
  );
  grass(sheet, 70, 1140, ['#a5bd6c', '#6f9148', '#4f7040']);
  for (let tuft = 0; tuft < 22; tuft++) {
    const x = sheet.between(10, 560);
    sheet.add(
      stroke(`M${x} ${sheet.between(800, 880)}q-8 -30 -20 -44m20 44q4 -34 16 -50`, '#7d9a52', 7, 'opacity="0.85"'),
    );
  }
}
