import { mandarin, mandarinHalf } from '../goods/mandarins.ts';
import { planks } from '../grounds/wood.ts';
import { at, circle, rectangle, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function drawCratedMandarins(sheet: Sheet): void {
  planks(sheet, '#6d8079', 6, false);
  const slats = (y: number): string =>
    rectangle(
      120,
      y,
      1040,
      96,
      sheet.linear([
        [0, '#e3c08a'],
        [1, '#b98d55'],
      ]),
      'rx="8"',
    ) + stroke(`M150 ${y + 34}H900M400 ${y + 62}H1120`, '#8f6636', 4, 'opacity="0.45"');
  sheet.add(sheet.shadow(660, 700, 560, 500, 0.5), rectangle(120, 130, 1040, 1020, '#4a3420', 'rx="12"'));
  for (let row = 0; row < 5; row++)
    for (let column = 0; column < 5; column++)
      sheet.add(
        at(
          250 + column * 195 + sheet.between(-8, 8),
          270 + row * 185 + sheet.between(-8, 8),
          (row + column * 2) % 9 === 4
            ? mandarinHalf(sheet, 104)
            : mandarin(
                sheet,
                sheet.between(104, 114),
                sheet.pick(['#f0922f', '#ee8426', '#f4a03e']),
                (row * 5 + column) % 6 === 1,
              ),
          1,
          sheet.between(-24, 24),
        ),
      );
  sheet.add(
    slats(92),
    slats(1094),
    rectangle(
      96,
      80,
      74,
      1124,
      sheet.linear(
        [
          [0, '#d9b47b'],
          [1, '#a67c47'],
        ],
        1,
        0,
      ),
      'rx="8"',
    ),
    rectangle(
      1110,
      80,
      74,
      1124,
      sheet.linear(
        [
          [0, '#d9b47b'],
          [1, '#a67c47'],
        ],
        1,
        0,
      ),
      'rx="8"',
    ),
  );
  for (const x of [133, 1147]) for (const y of [140, 1142]) sheet.add(circle(x, y, 10, '#5f4a33'));
}
