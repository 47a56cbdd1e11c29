import { at, circle, darker, ellipse, lighter, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { leaf } from './leaves.ts';

export function cherry(sheet: Sheet, size: number, colour = '#c8202c', stem = true): string {
  const dark = sheet.random() > 0.5 ? colour : darker(colour, 0.18);
  return (
    ellipse(size * 0.1, size * 0.18, size, size * 0.92, '#140d06', 'opacity="0.25"') +
    (stem
      ? stroke(
          `M0 ${-size * 0.7}q${size * 0.15} ${-size * 0.9} ${size * sheet.between(-0.2, 0.9)} ${-size * 1.6}`,
          '#71863a',
          size * 0.09,
        )
      : '') +
    ellipse(
      0,
      0,
      size,
      size * 0.94,
      sheet.radial([
        [0, lighter(dark, 0.55)],
        [0.3, dark],
        [1, darker(dark, 0.55)],
      ]),
    ) +
    ellipse(-size * 0.34, -size * 0.38, size * 0.17, size * 0.1, '#fff', 'opacity="0.75" transform="rotate(-30)"') +
    ellipse(0, -size * 0.72, size * 0.2, size * 0.07, darker(dark, 0.5))
  );
}

export function strawberry(sheet: Sheet, size: number): string {
  const outline = `M0 ${size}C${-size * 0.5} ${size * 0.72} ${-size * 0.92} ${size * 0.05} ${-size * 0.74} ${-size * 0.42}C${-size * 0.58} ${-size * 0.8} ${-size * 0.2} ${-size * 0.72} 0 ${-size * 0.64}C${size * 0.2} ${-size * 0.72} ${size * 0.58} ${-size * 0.8} ${size * 0.74} ${-size * 0.42}C${size * 0.92} ${size * 0.05} ${size * 0.5} ${size * 0.72} 0 ${size}Z`;
  let seeds = '';
  for (let row = 0; row < 6; row++)
    for (let column = -3; column <= 3; column++) {
      const y = -0.42 + row * 0.22;
      const half = 0.78 * (1 - Math.max(0, y + 0.1) * 0.85);
      const x = (column + (row % 2) * 0.5) * 0.23;
      if (Math.abs(x) < half - 0.1)
        seeds +=
          ellipse(x * size, y * size + 2, size * 0.038, size * 0.058, '#7d0d17', 'opacity="0.5"') +
          ellipse(x * size, y * size, size * 0.032, size * 0.052, '#ffe2a0');
    }
  let crown = '';
  for (let sepal = 0; sepal < 6; sepal++)
    crown += at(
      0,
      -size * 0.62,
      leaf(sheet, size * 0.56, size * 0.13, '#5f9440', false),
      1,
      sepal * 62 - 65 + sheet.between(-8, 8),
    );
  return (
    `<g transform="translate(${size * 0.09} ${size * 0.14})">${path(outline, '#140d06', 'opacity="0.28"')}</g>` +
    path(
      outline,
      sheet.radial(
        [
          [0, '#ff7a6b'],
          [0.35, '#e0303a'],
          [1, '#8f0f20'],
        ],
        0.36,
        0.28,
      ),
    ) +
    seeds +
    sheet.blurred(
      5,
      ellipse(-size * 0.34, -size * 0.2, size * 0.13, size * 0.28, '#fff', 'opacity="0.4" transform="rotate(18)"'),
    ) +
    crown +
    stroke(`M0 ${-size * 0.64}q${size * 0.05} ${-size * 0.2} ${size * 0.16} ${-size * 0.32}`, '#6f9a48', size * 0.08)
  );
}

/** A hanging bunch of grapes, stem at the origin. */
export function grapes(sheet: Sheet, size: number, colour = '#4a2b5e'): string {
  let berries = '';
  for (let row = 0; row < 7; row++) {
    const count = [4, 5, 5, 4, 3, 2, 1][row] ?? 1;
    for (let berry = 0; berry < count; berry++) {
      const tint = sheet.pick([colour, darker(colour, 0.25), lighter(colour, 0.12)]);
      const [x, y] = [
        (berry - (count - 1) / 2) * size * 0.36 + sheet.between(-6, 6),
        size * (0.28 + row * 0.27) + sheet.between(-6, 6),
      ];
      berries +=
        circle(
          x,
          y,
          size * 0.21,
          sheet.radial([
            [0, lighter(tint, 0.5)],
            [0.35, tint],
            [1, darker(tint, 0.5)],
          ]),
        ) + circle(x - size * 0.07, y - size * 0.08, size * 0.035, '#fff', 'opacity="0.6"');
    }
  }
  return (
    stroke(`M0 ${-size * 0.2}V${size * 0.5}`, '#6d4a2a', size * 0.08) +
    at(0, 0, leaf(sheet, size * 0.9, size * 0.42, '#5b8a44'), 1, -28) +
    at(0, -4, leaf(sheet, size * 0.75, size * 0.36, '#4b7838'), 1, -160) +
    berries
  );
}
