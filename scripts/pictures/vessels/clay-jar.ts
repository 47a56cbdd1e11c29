import { curve, darker, ellipse, lighter, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

/** Glazed earthen jar with a cloth tied over its mouth. */
export function clayJar(
  sheet: Sheet,
  x: number,
  y: number,
  width: number,
  height: number,
  glaze: string,
  cloth: string,
): string {
  const half = width / 2;
  const body = curve(
    [
      [x - half * 0.42, y],
      [x - half * 0.72, y + height * 0.1],
      [x - half, y + height * 0.38],
      [x - half * 0.86, y + height * 0.75],
      [x - half * 0.5, y + height],
      [x, y + height * 1.012],
      [x + half * 0.5, y + height],
      [x + half * 0.86, y + height * 0.75],
      [x + half, y + height * 0.38],
      [x + half * 0.72, y + height * 0.1],
      [x + half * 0.42, y],
    ],
    true,
  );
  return (
    sheet.shadow(x + 30, y + height, half * 0.95, 32, 0.5) +
    path(
      body,
      sheet.radial(
        [
          [0, lighter(glaze, 0.42)],
          [0.45, glaze],
          [1, darker(glaze, 0.6)],
        ],
        0.3,
        0.28,
        0.85,
      ),
    ) +
    sheet.blurred(
      10,
      ellipse(x - half * 0.56, y + height * 0.36, half * 0.09, height * 0.15, '#fff6e2', 'opacity="0.4"'),
    ) +
    path(
      `M${x - half * 0.58} ${y + height * 0.13}C${x - half * 0.7} ${y + height * 0.02} ${x - half * 0.42} ${y - height * 0.15} ${x} ${y - height * 0.15}S${x + half * 0.7} ${y + height * 0.02} ${x + half * 0.58} ${y + height * 0.13}Q${x + half * 0.3} ${y + height * 0.06} ${x + half * 0.2} ${y + height * 0.14}Q${x} ${y + height * 0.06} ${x - half * 0.2} ${y + height * 0.15}Q${x - half * 0.36} ${y + height * 0.06} ${x - half * 0.58} ${y + height * 0.13}Z`,
      sheet.linear(
        [
          [0, lighter(cloth, 0.3)],
          [1, darker(cloth, 0.25)],
        ],
        1,
        0.6,
      ),
    ) +
    stroke(
      `M${x - half * 0.46} ${y + height * 0.015}Q${x} ${y + height * 0.075} ${x + half * 0.46} ${y + height * 0.015}`,
      '#e7c98c',
      11,
    ) +
    stroke(`M${x + half * 0.16} ${y + height * 0.05}q14 40 -6 70m10 -68q34 26 40 62`, '#e7c98c', 8)
  );
}
