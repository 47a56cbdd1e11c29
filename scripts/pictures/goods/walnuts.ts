import { blob, curve, darker, ellipse, lighter, path, rectangle, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

/** Walnut in its shell. */
export function walnut(sheet: Sheet, size = 100): string {
  const colour = sheet.pick(['#c89a62', '#bd8d55', '#d2a76f']);
  const outline = blob(sheet, size, size * 0.9, 0.03, 10);
  let wrinkles = '';
  for (const side of [-1, 1])
    for (let line = 0; line < 5; line++) {
      const x = side * size * (0.16 + line * 0.16);
      wrinkles += `M${x} ${-size * (0.62 - line * 0.09)}q${side * size * sheet.between(0.06, 0.2)} ${size * 0.3} ${-side * size * 0.03} ${size * 0.55}t${side * size * 0.04} ${size * (0.6 - line * 0.13)}`;
    }
  return (
    `<g transform="translate(${size * 0.08} ${size * 0.15})">${path(outline, '#140d06', 'opacity="0.32"')}</g>` +
    path(
      outline,
      sheet.radial([
        [0, lighter(colour, 0.4)],
        [0.5, colour],
        [1, darker(colour, 0.5)],
      ]),
    ) +
    sheet.clipped(`<path d="${outline}"/>`, stroke(wrinkles, darker(colour, 0.42), size * 0.045, 'opacity="0.55"')) +
    stroke(
      `M${-size * 0.02} ${-size * 0.9}Q${size * 0.07} 0 ${-size * 0.02} ${size * 0.88}`,
      darker(colour, 0.5),
      size * 0.07,
      'opacity="0.75"',
    ) +
    stroke(
      `M${size * 0.03} ${-size * 0.84}Q${size * 0.13} 0 ${size * 0.04} ${size * 0.82}`,
      lighter(colour, 0.45),
      size * 0.03,
      'opacity="0.6"',
    )
  );
}

/** Half a walnut, kernel showing. */
export function walnutHalf(sheet: Sheet, size = 100): string {
  const lobe = (side: number): string =>
    path(
      curve(
        [
          [side * size * 0.07, -size * 0.62],
          [side * size * 0.4, -size * 0.66],
          [side * size * 0.66, -size * 0.3],
          [side * size * 0.52, -size * 0.06],
          [side * size * 0.68, size * 0.22],
          [side * size * 0.42, size * 0.6],
          [side * size * 0.08, size * 0.54],
        ],
        true,
      ),
      sheet.radial([
        [0, '#f6dca6'],
        [0.6, '#dcb06c'],
        [1, '#a8733a'],
      ]),
    ) +
    stroke(
      `M${side * size * 0.3} ${-size * 0.46}q${side * size * 0.16} ${size * 0.24} ${-side * size * 0.04} ${size * 0.44}t${side * size * 0.1} ${size * 0.36}`,
      '#9a6a34',
      size * 0.05,
      'opacity="0.6"',
    );
  return (
    ellipse(size * 0.08, size * 0.14, size, size * 0.88, '#140d06', 'opacity="0.32"') +
    ellipse(
      0,
      0,
      size,
      size * 0.88,
      sheet.radial([
        [0, '#d9af74'],
        [1, '#8a5c31'],
      ]),
    ) +
    ellipse(
      0,
      0,
      size * 0.86,
      size * 0.75,
      sheet.radial(
        [
          [0, '#7a4d29'],
          [1, '#b98a55'],
        ],
        0.5,
        0.5,
      ),
    ) +
    lobe(-1) +
    lobe(1) +
    rectangle(-size * 0.03, -size * 0.66, size * 0.06, size * 1.3, '#8a5a2e', `rx="${size * 0.03}"`)
  );
}
