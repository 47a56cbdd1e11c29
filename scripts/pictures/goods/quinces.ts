import { at, blob, curve, ellipse, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

/** Chinese quince: a knobbly golden oblong. */
export function quince(sheet: Sheet, size: number): string {
  const outline = curve(
    [
      [-size * 0.16, -size * 0.98],
      [-size * 0.62, -size * 0.78],
      [-size * 0.8, -size * 0.1],
      [-size * 0.66, size * 0.66],
      [-size * 0.14, size * 1.04],
      [size * 0.1, size * 0.98],
      [size * 0.58, size * 0.76],
      [size * 0.78, size * 0.02],
      [size * 0.64, -size * 0.72],
      [size * 0.12, -size * 0.96],
    ],
    true,
  );
  return (
    `<g transform="translate(${size * 0.1} ${size * 0.14})">${path(outline, '#140d06', 'opacity="0.28"')}</g>` +
    path(
      outline,
      sheet.radial([
        [0, '#fff0a6'],
        [0.4, '#e9c03f'],
        [1, '#96741d'],
      ]),
    ) +
    path(
      outline,
      sheet.radial(
        [
          [0, '#7a9a3a', 0.55],
          [0.5, '#7a9a3a', 0],
        ],
        0.72,
        0.8,
        0.5,
      ),
    ) +
    stroke(
      `M${-size * 0.2} ${-size * 0.8}q${-size * 0.3} ${size * 0.7} 0 ${size * 1.5}M${size * 0.3} ${-size * 0.74}q${size * 0.26} ${size * 0.7} ${size * 0.02} ${size * 1.44}`,
      '#a8841f',
      size * 0.05,
      'opacity="0.28"',
    ) +
    stroke(`M0 ${-size * 0.94}q${size * 0.02} ${-size * 0.2} ${size * 0.1} ${-size * 0.3}`, '#6a4a24', size * 0.11)
  );
}

export function quinceHalf(sheet: Sheet, size: number): string {
  const outline = blob(sheet, size * 0.8, size, 0.03, 10);
  let seeds = '';
  for (let seed = 0; seed < 6; seed++)
    seeds += at(0, 0, ellipse(0, -size * 0.2, size * 0.05, size * 0.1, '#5b3417'), 1, seed * 60);
  return (
    path(outline, '#b8922a') +
    at(0, 0, path(outline, '#fbeebb'), 0.93) +
    ellipse(
      0,
      0,
      size * 0.3,
      size * 0.4,
      sheet.radial(
        [
          [0, '#d9b25c'],
          [1, '#f0d88f'],
        ],
        0.5,
        0.5,
      ),
    ) +
    seeds
  );
}
