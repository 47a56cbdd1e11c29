import { darker, ellipse, lighter, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

/** Bowl from the side: `back` goes behind its contents, `front` before them. */
export function bowl(
  sheet: Sheet,
  x: number,
  y: number,
  width: number,
  height: number,
  glaze: string,
): { back: string; front: string } {
  const [half, lip] = [width / 2, width * 0.12];
  const body = `M${x - half} ${y}C${x - half * 0.98} ${y + height * 0.75} ${x - half * 0.5} ${y + height * 0.92} ${x - half * 0.36} ${y + height * 0.93}L${x - half * 0.38} ${y + height}H${x + half * 0.38}L${x + half * 0.36} ${y + height * 0.93}C${x + half * 0.5} ${y + height * 0.92} ${x + half * 0.98} ${y + height * 0.75} ${x + half} ${y}A${half} ${lip} 0 0 1 ${x - half} ${y}Z`;
  return {
    back:
      sheet.shadow(x + 20, y + height, half * 0.95, 26, 0.42) +
      ellipse(x, y, half, lip, darker(glaze, 0.32)) +
      ellipse(
        x,
        y + 3,
        half * 0.95,
        lip * 0.88,
        sheet.linear([
          [0, darker(glaze, 0.5)],
          [1, darker(glaze, 0.18)],
        ]),
      ),
    front:
      path(
        body,
        sheet.linear(
          [
            [0, lighter(glaze, 0.22)],
            [0.3, lighter(glaze, 0.38)],
            [0.62, glaze],
            [1, darker(glaze, 0.42)],
          ],
          1,
          0.25,
        ),
      ) +
      stroke(`M${x - half} ${y}A${half} ${lip} 0 0 0 ${x + half} ${y}`, lighter(glaze, 0.6), 7, 'opacity="0.85"') +
      stroke(
        `M${x - half * 0.8} ${y + height * 0.3}Q${x - half * 0.7} ${y + height * 0.65} ${x - half * 0.46} ${y + height * 0.82}`,
        '#fffaf0',
        16,
        'opacity="0.25"',
      ),
  };
}
