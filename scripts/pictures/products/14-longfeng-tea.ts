import { teaShoot } from '../goods/leaves.ts';
import { cup, teaHeap } from '../goods/tea.ts';
import { linen } from '../grounds/cloth.ts';
import { at } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { dish } from '../vessels/dish.ts';

export function drawLongfengTea(sheet: Sheet): void {
  linen(sheet, '#b8c4ac', 2);
  sheet.add(
    dish(sheet, 520, 560, 400, '#f1efe6', '#fbf9f1', '#5c86a0'),
    teaHeap(sheet, 520, 560, 235, 230, ['#56702f', '#688540', '#455c28', '#7d9a52'], 120, 12),
  );
  sheet.add(cup(sheet, 1000, 960, 205, '#f1efe6', '#b9c25a'), at(980, 950, teaShoot(sheet, 84, '#6f9443'), 1, 40));
  for (const [x, y, turn] of [
    [190, 1080, 60],
    [330, 1170, 110],
    [1080, 300, -30],
  ] as const)
    sheet.add(at(x, y, teaShoot(sheet, 150, '#6d9a45'), 1, turn));
}
