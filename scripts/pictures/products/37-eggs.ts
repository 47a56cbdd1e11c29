import { egg } from '../goods/hen.ts';
import { planks } from '../grounds/wood.ts';
import { at, circle, heap, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawEggs(sheet: Sheet): void {
  planks(sheet, '#86765f', 5);
  const straw = (count: number, low: number, high: number): string =>
    Array.from({ length: count }, () => {
      const angle = sheet.between(0, 6.283);
      const reach = sheet.between(low, high);
      return at(
        620 + Math.cos(angle) * reach,
        650 + Math.sin(angle) * reach,
        stroke(
          `M-130 0Q0 ${sheet.between(-70, 70)} 130 ${sheet.between(-20, 20)}`,
          sheet.pick(['#d9b668', '#b98f44', '#e6cb86', '#94703a']),
          9,
        ),
        1,
        (angle * 180) / Math.PI + 90 + sheet.between(-26, 26),
      );
    }).join('');
  sheet.add(
    sheet.shadow(640, 690, 540, 520, 0.45),
    circle(
      620,
      650,
      460,
      sheet.radial(
        [
          [0, '#7d5c2e'],
          [1, '#a98444'],
        ],
        0.5,
        0.5,
      ),
    ),
    straw(150, 330, 500),
    straw(60, 0, 320),
  );
  for (const [x, y] of heap(sheet, 19, 300))
    sheet.add(
      at(
        620 + x,
        650 + y,
        egg(sheet, sheet.between(92, 104), sheet.pick(['#f0ddd0', '#dfe6d4', '#f5ecdf', '#d5e0d6', '#ecd2c2'])),
        1,
        sheet.between(-70, 70),
      ),
    );
  sheet.add(straw(34, 430, 520));
  for (const [x, y, turn] of [
    [1090, 1130, 24],
    [1140, 210, 200],
    [150, 160, 120],
  ] as const)
    sheet.add(
      at(
        x,
        y,
        path(
          'M0 0C40 -60 170 -70 230 -10C170 46 50 50 0 0Z',
          sheet.linear([
            [0, '#ffffff'],
            [1, '#d5d0c4'],
          ]),
        ) + stroke('M-30 6Q90 -20 220 -10', '#b5ab98', 5),
        1,
        turn,
      ),
    );
}
