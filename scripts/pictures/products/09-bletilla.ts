import { leaf } from '../goods/leaves.ts';
import { slate } from '../grounds/stone.ts';
import { at, circle, curve, heap, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { dish } from '../vessels/dish.ts';

export function drawBletilla(sheet: Sheet): void {
  slate(sheet, '#5f6f6c');
  sheet.add(dish(sheet, 560, 760, 430, '#d9d2c0', '#efe9da'));
  const claw = (size: number): string => {
    const tint = sheet.radial([
      [0, '#fdf4dc'],
      [0.5, '#e2cda0'],
      [1, '#98794a'],
    ]);
    const limbs = [-90, 24, 156].map((turn) =>
      at(
        0,
        0,
        path(
          curve(
            [
              [0, -size * 0.34],
              [size * 0.5, -size * 0.36],
              [size * 0.98, -size * 0.2],
              [size * 1.06, size * 0.04],
              [size * 0.9, size * 0.22],
              [size * 0.46, size * 0.34],
              [0, size * 0.34],
            ],
            true,
          ),
          tint,
        ) +
          stroke(
            `M${size * 0.5} ${-size * 0.26}q${size * 0.1} ${size * 0.26} 0 ${size * 0.52}M${size * 0.74} ${-size * 0.22}q${size * 0.08} ${size * 0.2} 0 ${size * 0.42}`,
            '#a88a58',
            4,
            'opacity="0.5"',
          ),
        1,
        turn + sheet.between(-12, 12),
      ),
    );
    return (
      `<g transform="translate(10 20)" opacity="0.3">${circle(0, 0, size * 0.72, '#140d06')}</g>` +
      limbs.join('') +
      circle(0, 0, size * 0.46, tint) +
      circle(0, 0, size * 0.3, 'none', 'stroke="#a88a58" stroke-width="5" opacity="0.6"') +
      circle(0, 0, size * 0.17, 'none', 'stroke="#a88a58" stroke-width="5" opacity="0.6"') +
      circle(0, 0, size * 0.07, '#8a6a3c')
    );
  };
  for (const [x, y] of heap(sheet, 13, 270))
    sheet.add(at(560 + x, 760 + y, claw(sheet.between(104, 124)), 1, sheet.between(0, 360)));
  const orchid = (size: number): string =>
    [-90, -20, 20, 160, 200]
      .map((turn) => at(0, 0, leaf(sheet, size, size * 0.24, '#c060a0', false), 1, turn))
      .join('') +
    path(
      `M0 0C${-size * 0.34} ${size * 0.2} ${-size * 0.3} ${size * 0.8} 0 ${size * 0.86}S${size * 0.34} ${size * 0.2} 0 0Z`,
      sheet.linear([
        [0, '#f7e2ee'],
        [1, '#a23c86'],
      ]),
    ) +
    stroke(
      `M0 ${size * 0.16}V${size * 0.66}M${-size * 0.1} ${size * 0.24}V${size * 0.6}M${size * 0.1} ${size * 0.24}V${size * 0.6}`,
      '#7d2466',
      4,
      'opacity="0.7"',
    ) +
    circle(0, 0, size * 0.1, '#f3d9e6');
  sheet.add(
    stroke('M1330 1120C1220 780 1120 520 900 240', '#6f8f58', 16),
    at(1290, 1000, leaf(sheet, 640, 74, '#5d8a50'), 1, -130),
  );
  for (const [x, y, size, turn] of [
    [900, 240, 96, -20],
    [990, 370, 118, 10],
    [1080, 520, 112, -14],
    [1160, 690, 124, 16],
  ] as const)
    sheet.add(at(x, y, orchid(size), 1, turn));
}
