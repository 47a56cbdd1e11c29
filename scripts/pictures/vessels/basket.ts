import { darker, ellipse, lighter, path, rectangle, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

/** Basket from the side. */
export function basket(
  sheet: Sheet,
  x: number,
  y: number,
  width: number,
  height: number,
  colour = '#c08a4a',
): { back: string; front: string } {
  const [half, foot, lip] = [width / 2, width * 0.38, width * 0.1];
  const body = `M${x - half} ${y}L${x - foot} ${y + height - 20}Q${x} ${y + height + 26} ${x + foot} ${y + height - 20}L${x + half} ${y}A${half} ${lip} 0 0 1 ${x - half} ${y}Z`;
  const weave = sheet.pattern(
    44,
    36,
    0,
    rectangle(0, 0, 44, 36, darker(colour, 0.45)) +
      rectangle(1, 2, 24, 14, lighter(colour, 0.2), 'rx="7"') +
      rectangle(27, 2, 18, 14, colour, 'rx="6"') +
      rectangle(-11, 20, 24, 14, colour, 'rx="7"') +
      rectangle(17, 20, 26, 14, lighter(colour, 0.12), 'rx="7"'),
  );
  return {
    back: sheet.shadow(x + 20, y + height, half * 0.95, 30, 0.45) + ellipse(x, y, half, lip, darker(colour, 0.55)),
    front:
      path(body, weave) +
      path(
        body,
        sheet.linear(
          [
            [0, '#fff3d8', 0.25],
            [0.4, '#fff3d8', 0],
            [1, '#1d150c', 0.5],
          ],
          1,
          0,
        ),
      ) +
      stroke(`M${x - half} ${y}A${half} ${lip} 0 0 0 ${x + half} ${y}`, darker(colour, 0.25), 30) +
      stroke(
        `M${x - half} ${y - 4}A${half} ${lip} 0 0 0 ${x + half} ${y - 4}`,
        lighter(colour, 0.3),
        16,
        'stroke-dasharray="26 9"',
      ),
  };
}
