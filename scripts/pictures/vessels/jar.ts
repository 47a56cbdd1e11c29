import { darker, lighter, path, rectangle, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

/** Glass jar with a lid; the contents are drawn by the caller inside the returned outline. */
export function jar(
  sheet: Sheet,
  x: number,
  y: number,
  width: number,
  height: number,
  contents: (outline: string) => string,
  lid: string,
): string {
  const half = width / 2;
  const outline = `M${x - half * 0.82} ${y}H${x + half * 0.82}C${x + half} ${y + 10} ${x + half} ${y + height * 0.12} ${x + half} ${y + height * 0.18}V${y + height * 0.9}Q${x + half} ${y + height} ${x + half * 0.82} ${y + height}H${x - half * 0.82}Q${x - half} ${y + height} ${x - half} ${y + height * 0.9}V${y + height * 0.18}C${x - half} ${y + height * 0.12} ${x - half} ${y + 10} ${x - half * 0.82} ${y}Z`;
  return (
    sheet.shadow(x + 26, y + height - 4, half * 1.05, 30, 0.42) +
    path(outline, '#e9f1ea', 'opacity="0.75"') +
    sheet.clipped(`<path d="${outline}"/>`, contents(outline)) +
    path(
      outline,
      sheet.linear(
        [
          [0, '#ffffff', 0.5],
          [0.14, '#ffffff', 0.08],
          [0.8, '#000', 0],
          [1, '#1d150c', 0.28],
        ],
        1,
        0,
      ),
    ) +
    stroke(outline, '#ffffff', 5, 'opacity="0.5"') +
    rectangle(x - half * 0.72, y + height * 0.2, 20, height * 0.62, '#fff', 'rx="10" opacity="0.5"') +
    rectangle(
      x - half * 0.86,
      y - height * 0.13,
      width * 0.86,
      height * 0.15,
      sheet.linear(
        [
          [0, lighter(lid, 0.35)],
          [0.3, lid],
          [1, darker(lid, 0.4)],
        ],
        1,
        0,
      ),
      'rx="12"',
    ) +
    rectangle(x - half * 0.86, y - height * 0.13, width * 0.86, 10, lighter(lid, 0.5), 'rx="5" opacity="0.7"')
  );
}
