import { land } from '../grounds/land.ts';
import { table } from '../grounds/wood.ts';
import { circle, ellipse, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { bowl } from '../vessels/bowl.ts';
import { clayJar } from '../vessels/clay-jar.ts';

export function drawRiceWine(sheet: Sheet): void {
  land(sheet, { sky: ['#aebfc9', '#e9e4da'], far: '#c9d3d6', near: '#7f929a', horizon: 690, layers: 4 });
  for (let flake = 0; flake < 70; flake++)
    sheet.add(
      circle(
        sheet.between(0, 1280),
        sheet.between(0, 880),
        sheet.between(3, 9),
        '#ffffff',
        `opacity="${sheet.between(0.4, 0.9).toFixed(2)}"`,
      ),
    );
  table(sheet, 930, '#6f4d36');
  sheet.add(clayJar(sheet, 500, 360, 660, 730, '#5a3a26', '#b8382e'));
  const cup = bowl(sheet, 970, 1010, 330, 170, '#e8e4d6');
  sheet.add(
    cup.back,
    ellipse(
      970,
      1018,
      150,
      30,
      sheet.linear([
        [0, '#e7bd62'],
        [1, '#c48d34'],
      ]),
    ),
    ellipse(930, 1010, 44, 8, '#fff6d8', 'opacity="0.7"'),
    cup.front,
  );
  for (const x of [930, 1000])
    sheet.add(sheet.blurred(9, stroke(`M${x} 960q-34 -50 0 -100t0 -90`, '#ffffff', 18, 'opacity="0.5"')));
  sheet.add(
    sheet.shadow(160, 1200, 90, 18, 0.4),
    circle(
      160,
      1150,
      56,
      sheet.radial([
        [0, '#f4ead2'],
        [1, '#b59c6c'],
      ]),
    ),
  );
}
