import { blossom } from '../../goods/leaves.ts';
import { land } from '../../grounds/land.ts';
import { at, stroke } from '../../paint.ts';
import type { Sheet } from '../../sheet.ts';
import { water } from './water.ts';

/** Cherry blossom over the water of Huanglong. */
export function drawZhangwan(sheet: Sheet): void {
  land(sheet, { sky: ['#d3dde0', '#f8e6dc'], far: '#b9c6c8', near: '#6f9683', horizon: 270, layers: 4 });
  water(sheet, 285, '#b4d2d4', '#5f979c');
  sheet.add(
    stroke('M-20 60C140 100 220 60 420 130', '#5a4030', 15),
    stroke('M160 82C200 130 230 150 300 170', '#5a4030', 9),
  );
  for (let flower = 0; flower < 34; flower++) {
    const share = sheet.random();
    sheet.add(
      at(
        -10 + share * 440,
        62 + Math.sin(share * 4) * 26 + share * 40 + sheet.between(-34, 46),
        blossom(sheet, sheet.between(13, 25), sheet.pick(['#f4c1c4', '#f8d9d8', '#eba9b2'])),
        1,
        sheet.between(0, 70),
      ),
    );
  }
}
