import { leaf } from '../goods/leaves.ts';
import { tuber } from '../goods/roots.ts';
import { wall } from '../grounds/stone.ts';
import { table } from '../grounds/wood.ts';
import { at, ellipse, path, rectangle, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawKonjac(sheet: Sheet): void {
  wall(sheet, '#c5cdbd');
  table(sheet, 780, '#7d6a58');
  sheet.add(
    sheet.shadow(660, 1090, 460, 44, 0.45),
    ellipse(
      640,
      1040,
      500,
      96,
      sheet.linear([
        [0, '#e9efe9'],
        [1, '#9fb3ad'],
      ]),
    ),
    ellipse(640, 1026, 450, 76, '#cfdcd6'),
  );
  const cube = (x: number, y: number, size: number): string => {
    const [rise, deep] = [size * 0.7, size * 0.3];
    const outline = `M${x + 14} ${y}L${x + deep + 4} ${y - deep + 6}Q${x + deep + 12} ${y - deep} ${x + deep + 24} ${y - deep}H${x + size + deep - 18}Q${x + size + deep} ${y - deep} ${x + size + deep} ${y - deep + 20}V${y + rise - deep - 14}Q${x + size + deep} ${y + rise - deep} ${x + size + deep - 12} ${y + rise - deep + 8}L${x + size - 6} ${y + rise - 4}Q${x + size - 12} ${y + rise} ${x + size - 22} ${y + rise}H${x + 22}Q${x} ${y + rise} ${x} ${y + rise - 22}V${y + 24}Q${x} ${y + 8} ${x + 14} ${y}Z`;
    return (
      path(
        outline,
        sheet.linear(
          [
            [0, '#c9bfb4', 0.94],
            [0.5, '#a79a90', 0.95],
            [1, '#82766f', 0.97],
          ],
          1,
          1,
        ),
      ) +
      path(
        `M${x + 14} ${y + 4}L${x + deep + 12} ${y - deep + 6}H${x + size + deep - 14}L${x + size - 4} ${y + 4}Z`,
        sheet.linear([
          [0, '#f1ebe2'],
          [1, '#cdc3b7'],
        ]),
        'opacity="0.9"',
      ) +
      path(
        `M${x + size - 4} ${y + 6}L${x + size + deep - 8} ${y - deep + 10}V${y + rise - deep}L${x + size - 6} ${y + rise - 6}Z`,
        '#5f5550',
        'opacity="0.4"',
      ) +
      Array.from({ length: 7 }, () =>
        ellipse(
          x + sheet.between(18, size - 18),
          y + sheet.between(18, rise - 18),
          sheet.between(2, 4),
          sheet.between(2, 3),
          '#5f5550',
          'opacity="0.5"',
        ),
      ).join('') +
      sheet.blurred(6, rectangle(x + 18, y + 22, 22, rise - 50, '#ffffff', 'rx="10" opacity="0.55"')) +
      stroke(`M${x + 30} ${y + 10}h${size - 60}`, '#fff', 6, 'opacity="0.7"')
    );
  };
  for (const [x, y] of [
    [300, 840],
    [500, 850],
    [700, 840],
    [400, 690],
    [600, 695],
    [500, 545],
  ] as const)
    sheet.add(at(600, 1010, cube(x - 620, y - 985, 205), 1.26));
  sheet.add(
    at(1010, 1150, tuber(sheet, 170, 120, '#7a5a44', 14), 1, 6),
    stroke('M1000 1050q-6 -40 10 -70', '#b58a8a', 26),
    at(130, 1170, leaf(sheet, 240, 62, '#5f8a48'), 1, -24),
  );
}
