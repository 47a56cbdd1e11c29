import { leaf } from '../goods/leaves.ts';
import { walnut, walnutHalf } from '../goods/walnuts.ts';
import { planks } from '../grounds/wood.ts';
import { at, heap } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { dish } from '../vessels/dish.ts';

export function drawWalnuts(sheet: Sheet): void {
  planks(sheet, '#70543c', 6);
  sheet.add(dish(sheet, 610, 640, 470, '#8f9d86', '#b3bda4', '#5f7058'));
  for (const [x, y] of heap(sheet, 21, 310))
    sheet.add(at(610 + x, 635 + y, walnut(sheet, sheet.between(92, 112)), 1, sheet.between(0, 360)));
  sheet.add(
    at(1060, 1040, walnutHalf(sheet, 125), 1, -24),
    at(1160, 810, walnut(sheet, 96), 1, 60),
    at(830, 1170, walnut(sheet, 92), 1, 20),
    at(180, 1130, walnutHalf(sheet, 100), 1, 40),
    at(60, 60, leaf(sheet, 320, 92, '#66804a'), 1, 22),
    at(20, 240, leaf(sheet, 260, 76, '#5a7342'), 1, -12),
  );
}
