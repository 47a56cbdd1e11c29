import { leaf } from '../goods/leaves.ts';
import { freshShiitake, shiitakeCap } from '../goods/shiitake.ts';
import { land } from '../grounds/land.ts';
import { table } from '../grounds/wood.ts';
import { at, ellipse, path, rectangle, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { jar } from '../vessels/jar.ts';

export function drawMushroomSauce(sheet: Sheet): void {
  land(sheet, { sky: ['#f0dcc0', '#f6ead4'], far: '#c9b08f', near: '#8f8a62', horizon: 620 });
  table(sheet, 860, '#9d6f45');
  sheet.add(
    jar(
      sheet,
      590,
      400,
      480,
      620,
      (outline) => {
        let bits = path(
          outline,
          sheet.linear([
            [0, '#8a3f1c'],
            [0.12, '#6b2f18'],
            [1, '#3d1a10'],
          ]),
        );
        bits += rectangle(340, 400, 500, 92, '#c8641f', 'opacity="0.75"');
        for (let bit = 0; bit < 130; bit++)
          bits += at(
            sheet.between(360, 830),
            sheet.between(470, 1010),
            ellipse(
              0,
              0,
              sheet.between(12, 27),
              sheet.between(9, 18),
              sheet.pick(['#7d4a2a', '#94603a', '#5c2f1b', '#b3461f', '#e0b070']),
              'opacity="0.92"',
            ),
            1,
            sheet.between(0, 180),
          );
        return bits;
      },
      '#2f5d46',
    ),
  );
  sheet.add(
    path('M352 660H828V850Q590 880 352 850Z', '#f4ead4'),
    path('M352 660H828V680H352ZM352 835Q590 862 828 835V850Q590 880 352 850Z', '#d9622b'),
    at(590, 748, shiitakeCap(sheet, 66)),
  );
  sheet.add(
    sheet.shadow(1010, 1105, 170, 36, 0.4),
    at(1000, 1000, freshShiitake(sheet, 130), 1, 10),
    sheet.shadow(225, 1120, 130, 30, 0.4),
    at(220, 1040, freshShiitake(sheet, 100), 1, -12),
    at(1130, 1150, shiitakeCap(sheet, 72), 1, 0, 0.55),
  );
  sheet.add(
    at(90, 1180, leaf(sheet, 180, 46, '#5f8a48'), 1, -14),
    stroke('M880 1190C980 1190 1080 1210 1200 1230', '#c9a36a', 26),
  );
}
