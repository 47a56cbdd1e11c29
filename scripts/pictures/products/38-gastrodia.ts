import { leaf } from '../goods/leaves.ts';
import { planks } from '../grounds/wood.ts';
import { at, blob, circle, curve, ellipse, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { dish } from '../vessels/dish.ts';

export function drawGastrodia(sheet: Sheet): void {
  planks(sheet, '#6b5443', 6, false);
  sheet.add(dish(sheet, 600, 620, 480, '#40484a', '#5a6462'));
  const piece = (size: number): string => {
    const outline = curve(
      [
        [-size * 1.12, size * 0.05],
        [-size * 0.7, -size * 0.42],
        [0, -size * 0.5],
        [size * 0.74, -size * 0.4],
        [size * 1.04, -size * 0.08],
        [size * 1.2, size * 0.02],
        [size * 1.0, size * 0.16],
        [size * 0.62, size * 0.44],
        [-size * 0.1, size * 0.5],
        [-size * 0.78, size * 0.4],
      ],
      true,
    );
    const rings = [-0.72, -0.4, -0.08, 0.24, 0.56]
      .map((x) =>
        stroke(
          `M${x * size} ${-size * 0.4}Q${(x + 0.14) * size} 0 ${x * size} ${size * 0.4}`,
          '#7d5a30',
          6,
          'stroke-dasharray="2 11" opacity="0.8"',
        ),
      )
      .join('');
    const folds = [-0.24, 0.04, 0.26]
      .map((y) =>
        stroke(
          `M${-size * 0.86} ${y * size}Q0 ${(y + 0.1) * size} ${size * 0.84} ${y * size * 0.7}`,
          '#9c743f',
          4,
          'opacity="0.4"',
        ),
      )
      .join('');
    return (
      `<g transform="translate(8 18)">${path(outline, '#140d06', 'opacity="0.34"')}</g>` +
      path(
        outline,
        sheet.radial([
          [0, '#fdeec2'],
          [0.45, '#dfbb78'],
          [1, '#8f6634'],
        ]),
      ) +
      rings +
      folds +
      path(
        `M${size * 0.96} ${-size * 0.12}Q${size * 1.3} ${-size * 0.12} ${size * 1.26} ${size * 0.1}Q${size * 1.1} ${size * 0.18} ${size * 0.96} ${size * 0.12}Z`,
        sheet.linear([
          [0, '#b5642f'],
          [1, '#6b3216'],
        ]),
      ) +
      circle(-size * 1.02, size * 0.03, size * 0.1, '#8a5f30') +
      circle(-size * 1.02, size * 0.03, size * 0.05, '#5f3d1c')
    );
  };
  for (const [x, y, size, turn] of [
    [430, 430, 150, -20],
    [760, 420, 140, 24],
    [360, 680, 140, 40],
    [660, 640, 168, -8],
    [880, 680, 130, 62],
    [520, 880, 146, 12],
    [790, 900, 132, -34],
  ] as const)
    sheet.add(at(x, y, piece(size), 1, turn));
  for (const [x, y, turn] of [
    [1090, 1020, -10],
    [1120, 1120, 8],
    [1030, 1180, -4],
  ] as const)
    sheet.add(
      at(
        x,
        y,
        path(blob(sheet, 110, 62, 0.06, 9), '#140d06', 'opacity="0.3" transform="translate(6 14)"') +
          path(
            blob(sheet, 110, 62, 0.05, 9),
            sheet.radial([
              [0, '#fff3d2', 0.95],
              [0.7, '#efd59a', 0.95],
              [1, '#bb935a'],
            ]),
          ) +
          ellipse(0, 0, 60, 30, 'none', 'stroke="#c9a266" stroke-width="4" opacity="0.6"'),
        1,
        turn,
      ),
    );
  sheet.add(
    at(110, 1190, leaf(sheet, 220, 66, '#7c5a34'), 1, -24),
    at(1110, 110, leaf(sheet, 230, 70, '#8a6a3c'), 1, 140),
  );
}
