import { at, circle, curve, darker, ellipse, lighter, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

/** The white-feathered, dark-skinned hen, facing left, feet near y = size. */
export function whiteHen(sheet: Sheet, size: number): string {
  const body = curve(
    [
      [-size * 0.5, -size * 0.36],
      [-size * 0.62, size * 0.16],
      [-size * 0.3, size * 0.56],
      [size * 0.2, size * 0.58],
      [size * 0.58, size * 0.26],
      [size * 0.72, -size * 0.2],
      [size * 1.0, -size * 0.66],
      [size * 0.62, -size * 0.6],
      [size * 0.3, -size * 0.24],
      [-size * 0.06, -size * 0.26],
      [-size * 0.2, -size * 0.66],
      [-size * 0.36, -size * 0.86],
      [-size * 0.56, -size * 0.74],
    ],
    true,
  );
  const feather = (x: number, y: number, scale: number, turn: number): string =>
    at(
      x,
      y,
      path(
        'M0 0C20 -34 90 -34 120 0C90 26 24 26 0 0Z',
        sheet.linear([
          [0, '#ffffff'],
          [1, '#cfc9bd'],
        ]),
      ) + stroke('M8 0H104', '#b9b1a2', 3, 'opacity="0.6"'),
      (scale * size) / 300,
      turn,
    );
  return (
    stroke(
      `M${-size * 0.04} ${size * 0.5}l${-size * 0.02} ${size * 0.42}M${size * 0.14} ${size * 0.5}l${size * 0.03} ${size * 0.42}`,
      '#3c4248',
      size * 0.06,
    ) +
    stroke(
      `M${-size * 0.06} ${size * 0.92}l${-size * 0.14} ${size * 0.05}m${size * 0.14} ${-size * 0.05}l${-size * 0.02} ${size * 0.08}m${size * 0.02} ${-size * 0.08}l${size * 0.1} ${size * 0.06}M${size * 0.17} ${size * 0.92}l${-size * 0.14} ${size * 0.05}m${size * 0.14} ${-size * 0.05}l${-size * 0.02} ${size * 0.08}m${size * 0.02} ${-size * 0.08}l${size * 0.1} ${size * 0.06}`,
      '#3c4248',
      size * 0.04,
    ) +
    [-52, -66, -38, -80]
      .map((turn, index) => feather(size * (0.5 + index * 0.02), -size * 0.16, 1.7 - index * 0.14, turn))
      .join('') +
    path(
      body,
      sheet.radial(
        [
          [0, '#ffffff'],
          [0.55, '#f4f0e6'],
          [1, '#b9b0a0'],
        ],
        0.32,
        0.26,
        0.9,
      ),
    ) +
    feather(-size * 0.14, size * 0.02, 2.0, 8) +
    feather(-size * 0.1, size * 0.14, 1.8, 14) +
    feather(-size * 0.02, size * 0.26, 1.5, 20) +
    path(
      curve(
        [
          [-size * 0.58, -size * 0.86],
          [-size * 0.56, -size * 1.04],
          [-size * 0.48, -size * 0.93],
          [-size * 0.42, -size * 1.08],
          [-size * 0.36, -size * 0.94],
          [-size * 0.27, -size * 1.02],
          [-size * 0.28, -size * 0.82],
        ],
        true,
      ),
      '#8e2f3b',
    ) +
    path(
      curve(
        [
          [-size * 0.6, -size * 0.74],
          [-size * 0.5, -size * 0.82],
          [-size * 0.38, -size * 0.76],
          [-size * 0.4, -size * 0.62],
          [-size * 0.54, -size * 0.6],
        ],
        true,
      ),
      '#4d5a66',
    ) +
    ellipse(-size * 0.37, -size * 0.66, size * 0.045, size * 0.06, '#5f87a0') +
    path(
      `M${-size * 0.58} ${-size * 0.74}L${-size * 0.76} ${-size * 0.66}L${-size * 0.57} ${-size * 0.62}Z`,
      '#4a4740',
    ) +
    path(
      curve(
        [
          [-size * 0.58, -size * 0.6],
          [-size * 0.62, -size * 0.48],
          [-size * 0.54, -size * 0.46],
          [-size * 0.51, -size * 0.58],
        ],
        true,
      ),
      '#8e2f3b',
    ) +
    circle(-size * 0.49, -size * 0.71, size * 0.038, '#14120f') +
    circle(-size * 0.5, -size * 0.722, size * 0.012, '#fff')
  );
}

export function egg(sheet: Sheet, size: number, colour: string): string {
  const outline = `M0 ${-size}C${size * 0.52} ${-size} ${size * 0.8} ${-size * 0.2} ${size * 0.78} ${size * 0.22}C${size * 0.76} ${size * 0.7} ${size * 0.4} ${size} 0 ${size}S${-size * 0.76} ${size * 0.7} ${-size * 0.78} ${size * 0.22}C${-size * 0.8} ${-size * 0.2} ${-size * 0.52} ${-size} 0 ${-size}Z`;
  return (
    `<g transform="translate(${size * 0.1} ${size * 0.15})">${path(outline, '#140d06', 'opacity="0.26"')}</g>` +
    path(
      outline,
      sheet.radial([
        [0, '#ffffff'],
        [0.3, lighter(colour, 0.4)],
        [0.62, colour],
        [1, darker(colour, 0.34)],
      ]),
    )
  );
}
