import { circle, darker, lighter, rectangle } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

/** Round tray of woven bamboo, from above. */
export function tray(sheet: Sheet, x: number, y: number, radius: number, colour = '#d3ab6a'): string {
  const strip = 26;
  const weave = sheet.pattern(
    strip * 2,
    strip * 2,
    45,
    rectangle(0, 0, strip * 2, strip * 2, darker(colour, 0.16)) +
      rectangle(1, 1, strip - 2, strip * 2 - 4, lighter(colour, 0.16), 'rx="3"') +
      rectangle(strip + 1, strip - 12, strip - 2, strip * 2, lighter(colour, 0.05), 'rx="3"') +
      rectangle(0, strip + 2, strip * 2, strip - 10, darker(colour, 0.08), 'rx="3" opacity="0.75"'),
  );
  return (
    sheet.shadow(x + 14, y + 26, radius * 1.02, radius * 1.02, 0.42) +
    circle(
      x,
      y,
      radius,
      sheet.linear(
        [
          [0, lighter(colour, 0.28)],
          [1, darker(colour, 0.4)],
        ],
        1,
        1,
      ),
    ) +
    circle(x, y, radius * 0.985, 'none', `stroke="${darker(colour, 0.45)}" stroke-width="3" opacity="0.6"`) +
    circle(
      x,
      y,
      radius * 0.94,
      'none',
      `stroke="${darker(colour, 0.35)}" stroke-width="5" stroke-dasharray="16 22" opacity="0.7"`,
    ) +
    circle(x, y, radius * 0.88, weave) +
    circle(
      x,
      y,
      radius * 0.88,
      sheet.radial(
        [
          [0, '#000', 0],
          [0.78, '#20140a', 0.05],
          [1, '#20140a', 0.5],
        ],
        0.54,
        0.56,
        0.52,
      ),
    )
  );
}
