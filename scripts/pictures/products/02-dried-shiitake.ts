import { shiitakeCap, shiitakeGills } from '../goods/shiitake.ts';
import { linen } from '../grounds/cloth.ts';
import { at, heap } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { dish } from '../vessels/dish.ts';

export function drawDriedShiitake(sheet: Sheet): void {
  linen(sheet, '#a8b29a');
  sheet.add(dish(sheet, 640, 660, 500, '#6f5138', '#8c6a4c'));
  for (const [index, [x, y]] of heap(sheet, 27, 355).entries()) {
    const cap =
      index % 4 === 1 ? shiitakeGills(sheet, sheet.between(86, 112)) : shiitakeCap(sheet, sheet.between(90, 128));
    sheet.add(at(640 + x, 655 + y, cap, 1, sheet.between(-30, 30)));
  }
  sheet.add(
    at(165, 175, shiitakeGills(sheet, 108), 1, 20),
    at(1130, 1120, shiitakeCap(sheet, 112)),
    at(1010, 1195, shiitakeCap(sheet, 70)),
  );
}
