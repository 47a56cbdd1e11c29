import { curve, ellipse, path, type Point, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

/** A white hornless goat, facing left, feet near y = size * 0.9. */
export function whiteGoat(sheet: Sheet, size: number): string {
  const scaled = (points: readonly Point[]): string =>
    curve(
      points.map(([x, y]): Point => [x * size, y * size]),
      true,
    );
  const coat = sheet.radial(
    [
      [0, '#ffffff'],
      [0.5, '#f1eadb'],
      [1, '#b3a68f'],
    ],
    0.34,
    0.24,
    0.9,
  );
  const leg = (x: number, lean: number, shade: string): string =>
    path(
      scaled([
        [x - 0.09, 0.1],
        [x + 0.1, 0.1],
        [x + 0.06 + lean, 0.5],
        [x + 0.05 + lean, 0.84],
        [x - 0.05 + lean, 0.84],
        [x - 0.05 + lean, 0.5],
      ]),
      shade,
    ) +
    path(
      scaled([
        [x - 0.06 + lean, 0.8],
        [x + 0.06 + lean, 0.8],
        [x + 0.07 + lean, 0.92],
        [x - 0.08 + lean, 0.92],
      ]),
      '#5a4a3c',
    );
  const lock = (x: number, y: number, length: number): string =>
    stroke(
      `M${x * size} ${y * size}q${size * 0.05} ${length * size * 0.5} ${size * 0.01} ${length * size}`,
      '#b8ab94',
      size * 0.02,
      'opacity="0.55"',
    );
  return (
    leg(-0.3, 0.03, '#cfc4b0') +
    leg(0.62, -0.02, '#cfc4b0') +
    path(
      scaled([
        [0.66, -0.36],
        [0.86, -0.56],
        [0.84, -0.38],
        [0.76, -0.22],
      ]),
      '#e6dcc8',
    ) +
    path(
      scaled([
        [-0.66, -0.3],
        [-0.2, -0.42],
        [0.3, -0.41],
        [0.66, -0.36],
        [0.78, 0.0],
        [0.62, 0.24],
        [0.1, 0.33],
        [-0.4, 0.28],
        [-0.66, 0.04],
      ]),
      coat,
    ) +
    leg(-0.48, -0.02, '#efe7d8') +
    leg(0.46, 0.04, '#efe7d8') +
    path(
      scaled([
        [-0.2, -0.36],
        [-0.46, -0.66],
        [-0.56, -0.94],
        [-0.84, -0.8],
        [-0.8, -0.5],
        [-0.7, -0.08],
        [-0.44, 0.1],
      ]),
      coat,
    ) +
    [
      [-0.3, 0.02, 0.22],
      [-0.1, 0.08, 0.22],
      [0.12, 0.06, 0.24],
      [0.34, 0.04, 0.22],
      [0.54, 0.0, 0.2],
      [-0.62, -0.3, 0.24],
      [-0.52, -0.14, 0.26],
    ]
      .map(([x, y, length]) => lock(x ?? 0, y ?? 0, length ?? 0))
      .join('') +
    path(
      scaled([
        [-1.0, -0.56],
        [-0.92, -0.5],
        [-0.9, -0.34],
        [-0.98, -0.18],
        [-1.02, -0.34],
      ]),
      '#e9dfcc',
    ) +
    path(
      scaled([
        [-0.6, -1.02],
        [-0.8, -1.0],
        [-1.04, -0.78],
        [-1.14, -0.62],
        [-1.06, -0.52],
        [-0.86, -0.56],
        [-0.66, -0.7],
        [-0.54, -0.86],
      ]),
      sheet.radial([
        [0, '#ffffff'],
        [0.6, '#f1eadb'],
        [1, '#c2b59e'],
      ]),
    ) +
    path(
      scaled([
        [-0.62, -0.94],
        [-0.42, -0.98],
        [-0.26, -0.86],
        [-0.4, -0.8],
        [-0.56, -0.82],
      ]),
      sheet.linear([
        [0, '#f6efe2'],
        [1, '#c9a996'],
      ]),
    ) +
    path(
      scaled([
        [-1.15, -0.62],
        [-1.1, -0.68],
        [-1.04, -0.62],
        [-1.08, -0.56],
      ]),
      '#c99a8a',
    ) +
    stroke(
      `M${-size * 1.07} ${-size * 0.545}q${size * 0.08} ${size * 0.01} ${size * 0.15} ${-size * 0.03}`,
      '#8a7566',
      size * 0.014,
    ) +
    ellipse(-size * 0.82, -size * 0.82, size * 0.045, size * 0.036, '#e0b45a') +
    ellipse(-size * 0.82, -size * 0.82, size * 0.03, size * 0.014, '#241a10') +
    path(
      scaled([
        [-0.66, -1.02],
        [-0.6, -1.1],
        [-0.52, -1.0],
        [-0.58, -0.94],
      ]),
      '#efe7d8',
    )
  );
}
