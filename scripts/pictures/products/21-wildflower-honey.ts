import { blossom, leaf } from '../goods/leaves.ts';
import { linen } from '../grounds/cloth.ts';
import { fluentIcon } from '../icons.ts';
import { at, curve, ellipse, path, type Point, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { dish } from '../vessels/dish.ts';

export function drawWildflowerHoney(sheet: Sheet): void {
  linen(sheet, '#cdbb92', 3);
  sheet.add(sheet.shadow(700, 700, 320, 320, 0.35));
  const lobes: Point[] = Array.from({ length: 40 }, (_, index) => [
    520 + Math.cos((index / 40) * 6.283) * 372,
    560 + Math.sin((index / 40) * 6.283) * 372,
  ]);
  sheet.add(
    dish(sheet, 520, 560, 410, '#8a6a4c', '#a88662'),
    path(
      curve(lobes, true),
      sheet.radial(
        [
          [0, '#ffd978'],
          [0.45, '#eeaa34'],
          [1, '#b86f14'],
        ],
        0.4,
        0.36,
        0.7,
      ),
    ),
  );
  for (let row = -3; row <= 3; row++)
    for (let column = -3; column <= 3; column++) {
      const [x, y] = [520 + column * 104 + (row % 2 ? 52 : 0), 560 + row * 90];
      if (Math.hypot(x - 520, y - 560) < 275)
        sheet.add(
          path(
            `M${Array.from({ length: 6 }, (_, corner) => `${(x + Math.cos((corner / 6) * 6.283 + 0.524) * 54).toFixed(1)} ${(y + Math.sin((corner / 6) * 6.283 + 0.524) * 54).toFixed(1)}`).join('L')}Z`,
            sheet.radial(
              [
                [0, '#ffe7a3'],
                [0.5, '#f0b03e'],
                [1, '#c47d1c'],
              ],
              0.4,
              0.34,
            ),
            'stroke="#a5650f" stroke-width="9" stroke-linejoin="round" opacity="0.94"',
          ),
        );
    }
  sheet.add(stroke('M1190 90L780 520', '#6f4a28', 44), stroke('M1180 90L776 512', '#b98a52', 14, 'opacity="0.7"'));
  for (let rib = 0; rib < 6; rib++)
    sheet.add(
      at(
        780 - rib * 33,
        520 + rib * 34,
        ellipse(
          0,
          0,
          92 - Math.abs(rib - 2.5) * 9,
          20,
          sheet.linear([
            [0, '#c99a5f'],
            [1, '#6f4a28'],
          ]),
        ),
        1,
        45,
      ),
    );
  sheet.add(path('M560 660Q640 640 690 640Q700 720 650 760T560 660Z', '#f6c04a', 'opacity="0.85"'));
  for (const [x, y, size, colour] of [
    [1060, 960, 84, '#f7f2e2'],
    [1160, 860, 58, '#c8b3de'],
    [1000, 1120, 66, '#e79a7a'],
    [1150, 1090, 74, '#f3d05a'],
    [180, 1120, 70, '#c8b3de'],
    [300, 1180, 54, '#f7f2e2'],
    [1180, 420, 48, '#f7f2e2'],
  ] as const)
    sheet.add(
      at(x - 40, y + 50, leaf(sheet, 150, 34, '#6d8f52'), 1, sheet.between(-20, 60)),
      at(x, y, blossom(sheet, size, colour)),
    );
  sheet.add(at(860, 960, fluentIcon('honeybee'), 0.9, -16));
}
