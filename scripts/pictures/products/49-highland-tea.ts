import { leaf, teaShoot } from '../goods/leaves.ts';
import { land } from '../grounds/land.ts';
import { at, curve, heap, path, type Point, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { basket } from '../vessels/basket.ts';

export function drawHighlandTea(sheet: Sheet): void {
  land(sheet, { sky: ['#bfd6da', '#f3efd9'], far: '#a5c0bd', near: '#6f9a7e', horizon: 520, layers: 3 });
  for (let row = 0; row < 6; row++) {
    const y = 520 + row * row * 20 + row * 46;
    const points: Point[] = Array.from({ length: 17 }, (_, index) => [
      index * 80,
      y + Math.sin(index * 0.55 + row) * 22 - (index % 2) * (12 + row * 5),
    ]);
    sheet.add(
      path(
        `${curve(points)}V1280H0Z`,
        sheet.linear([
          [0, row % 2 ? '#7aa350' : '#6b9646'],
          [0.22, '#4c7a3a'],
          [1, '#2f5a33'],
        ]),
      ),
    );
    for (let bud = 0; bud < 26; bud++)
      sheet.add(
        at(
          sheet.between(0, 1280),
          y + sheet.between(0, 20),
          leaf(sheet, 22 + row * 7, 6 + row * 2, '#a5c46a', false),
          1,
          sheet.between(-140, -40),
        ),
      );
  }
  const held = basket(sheet, 640, 830, 620, 350, '#b98a4c');
  sheet.add(held.back);
  for (const [x, y] of heap(sheet, 46, 250))
    sheet.add(
      at(
        640 + x * 1.02,
        810 + y * 0.36 - (1 - Math.hypot(x, y) / 260) * 90,
        teaShoot(sheet, sheet.between(80, 120), sheet.pick(['#7ba552', '#8db860', '#6a9444'])),
        1,
        sheet.between(-70, 70),
      ),
    );
  sheet.add(
    held.front,
    stroke('M350 820C360 420 920 420 930 820', '#8a6030', 26),
    stroke('M350 812C362 408 918 408 930 812', '#d2a766', 9, 'opacity="0.8"'),
  );
}
