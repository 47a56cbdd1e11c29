import { at, curve, ellipse, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

/** A marbled cut of beef lying flat. */
export function beefCut(sheet: Sheet, size: number): string {
  const outline = curve(
    [
      [-size, -size * 0.1],
      [-size * 0.72, -size * 0.6],
      [-size * 0.1, -size * 0.7],
      [size * 0.62, -size * 0.56],
      [size, -size * 0.06],
      [size * 0.74, size * 0.5],
      [size * 0.04, size * 0.62],
      [-size * 0.66, size * 0.5],
    ],
    true,
  );
  let marbling = '';
  for (let vein = 0; vein < 26; vein++) {
    const [x, y] = [sheet.between(-0.8, 0.7) * size, sheet.between(-0.5, 0.42) * size];
    marbling += `M${x.toFixed(0)} ${y.toFixed(0)}q${sheet.between(10, 50).toFixed(0)} ${sheet.between(-30, 30).toFixed(0)} ${sheet.between(40, 110).toFixed(0)} ${sheet.between(-30, 30).toFixed(0)}`;
  }
  return (
    `<g transform="translate(${size * 0.03} ${size * 0.12})">${path(outline, '#7d1f22')}</g>` +
    path(outline, '#f3dcc8') +
    at(
      0,
      0,
      path(
        outline,
        sheet.radial([
          [0, '#d9544f'],
          [0.55, '#b8322f'],
          [1, '#851c20'],
        ]),
      ),
      0.93,
    ) +
    sheet.clipped(
      `<path d="${outline}" transform="scale(0.92)"/>`,
      stroke(marbling, '#f2cbb8', 7, 'opacity="0.7"') +
        sheet.blurred(14, ellipse(-size * 0.3, -size * 0.3, size * 0.4, size * 0.12, '#fff', 'opacity="0.3"')),
    )
  );
}
