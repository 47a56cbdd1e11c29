import { circle, darker, lighter } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

/** Bowl or dish from above; what lies in it is drawn after it. */
export function dish(
  sheet: Sheet,
  x: number,
  y: number,
  radius: number,
  glaze: string,
  inside = lighter(glaze, 0.35),
  line?: string,
): string {
  return (
    sheet.shadow(x + 16, y + 28, radius * 1.0, radius * 1.0, 0.42) +
    circle(
      x,
      y,
      radius,
      sheet.linear(
        [
          [0, lighter(glaze, 0.5)],
          [1, darker(glaze, 0.28)],
        ],
        1,
        1,
      ),
    ) +
    circle(
      x,
      y,
      radius * 0.94,
      sheet.radial(
        [
          [0, lighter(inside, 0.3)],
          [0.7, inside],
          [1, darker(inside, 0.35)],
        ],
        0.58,
        0.6,
        0.62,
      ),
    ) +
    (line
      ? circle(
          x,
          y,
          radius * 0.86,
          'none',
          `stroke="${line}" stroke-width="${Math.max(4, radius * 0.025)}" opacity="0.75"`,
        )
      : '')
  );
}
