import { cherry } from '../goods/berries.ts';
import { leaf } from '../goods/leaves.ts';
import { land } from '../grounds/land.ts';
import { table } from '../grounds/wood.ts';
import { at, heap } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { basket } from '../vessels/basket.ts';

export function drawCherries(sheet: Sheet): void {
  land(sheet, { sky: ['#f1d9d2', '#f9eedd'], far: '#d3b9b3', near: '#7f9a72', horizon: 660 });
  table(sheet, 900, '#a17a55');
  const held = basket(sheet, 640, 720, 780, 380, '#c2925a');
  sheet.add(held.back);
  for (let index = 0; index < 9; index++)
    sheet.add(
      at(
        640 + sheet.between(-330, 330),
        700 + sheet.between(-10, 20),
        leaf(sheet, 230, 70, sheet.pick(['#5b8a44', '#4b7838'])),
        1,
        sheet.between(-150, -20),
      ),
    );
  for (const [x, y] of heap(sheet, 62, 320))
    sheet.add(
      at(
        640 + x,
        680 + y * 0.34 - (1 - Math.hypot(x, y) / 330) * 130,
        cherry(sheet, sheet.between(50, 60), sheet.pick(['#c8202c', '#d93a32', '#e0543a']), sheet.random() > 0.72),
        1,
        sheet.between(-40, 40),
      ),
    );
  sheet.add(
    held.front,
    sheet.shadow(1060, 1185, 150, 26, 0.4),
    at(1010, 1130, cherry(sheet, 66), 1, -14),
    at(1120, 1142, cherry(sheet, 62, '#d93a32'), 1, 20),
    at(200, 1150, cherry(sheet, 62, '#d93a32'), 1, 30),
    at(90, 1190, leaf(sheet, 200, 56, '#5b8a44'), 1, -10),
  );
}
