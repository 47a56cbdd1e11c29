import { strawberry } from '../goods/berries.ts';
import { blossom, leaf } from '../goods/leaves.ts';
import { linen } from '../grounds/cloth.ts';
import { at, heap, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { dish } from '../vessels/dish.ts';

export function drawStrawberries(sheet: Sheet): void {
  linen(sheet, '#d8c3b4', 3);
  for (let needle = 0; needle < 80; needle++)
    sheet.add(
      stroke(
        `M${sheet.between(-40, 1280)} ${sheet.between(0, 1280)}q${sheet.between(40, 90)} ${sheet.between(-50, 50)} ${sheet.between(100, 190)} ${sheet.between(-70, 70)}`,
        sheet.pick(['#6f8a4c', '#8a7a48', '#56733c']),
        4,
        'opacity="0.4"',
      ),
    );
  sheet.add(dish(sheet, 620, 650, 480, '#dfe7e1', '#f3f5ee', '#7fa08c'));
  for (const [index, [x, y]] of heap(sheet, 19, 330).entries())
    sheet.add(at(620 + x, 640 + y, strawberry(sheet, sheet.between(104, 128)), 1, index * 47 + sheet.between(-20, 20)));
  sheet.add(
    at(1090, 1080, strawberry(sheet, 130), 1, -40),
    at(1150, 240, blossom(sheet, 74, '#fffaf2')),
    at(1010, 180, leaf(sheet, 190, 90, '#5f8f4a'), 1, 160),
    at(170, 1120, blossom(sheet, 62, '#fffaf2')),
    at(200, 1140, leaf(sheet, 200, 92, '#6d9a52'), 1, 16),
  );
}
