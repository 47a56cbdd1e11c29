import { curve, darker, ellipse, lighter, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

/** Open linen sack; `mouth` is the height at which its contents show. */
export function sack(
  sheet: Sheet,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
): { back: string; front: string } {
  const half = width / 2;
  const body = curve(
    [
      [x - half * 0.86, y],
      [x - half * 0.95, y + height * 0.3],
      [x - half, y + height * 0.75],
      [x - half * 0.8, y + height],
      [x, y + height * 1.02],
      [x + half * 0.8, y + height],
      [x + half, y + height * 0.72],
      [x + half * 0.93, y + height * 0.3],
      [x + half * 0.86, y],
      [x, y + height * 0.12],
    ],
    true,
  );
  const weave = sheet.pattern(
    12,
    12,
    3,
    `<path d="M0 3H12M3 0V12" stroke="${darker(colour, 0.5)}" stroke-width="1.6" opacity="0.3"/><path d="M0 9H12M9 0V12" stroke="${lighter(colour, 0.6)}" stroke-width="1.6" opacity="0.3"/>`,
  );
  return {
    back:
      sheet.shadow(x + 26, y + height, half * 1.02, 32, 0.45) +
      ellipse(x, y, half * 0.9, height * 0.15, darker(colour, 0.4)),
    front:
      path(
        body,
        sheet.radial(
          [
            [0, lighter(colour, 0.3)],
            [0.5, colour],
            [1, darker(colour, 0.42)],
          ],
          0.32,
          0.3,
          0.9,
        ),
      ) +
      path(body, weave) +
      stroke(
        curve([
          [x - half * 0.9, y - 6],
          [x - half * 0.45, y + height * 0.09],
          [x, y + height * 0.125],
          [x + half * 0.45, y + height * 0.09],
          [x + half * 0.9, y - 6],
        ]),
        lighter(colour, 0.3),
        46,
      ) +
      stroke(
        curve([
          [x - half * 0.9, y + 14],
          [x - half * 0.45, y + height * 0.09 + 20],
          [x, y + height * 0.125 + 20],
          [x + half * 0.45, y + height * 0.09 + 20],
          [x + half * 0.9, y + 14],
        ]),
        darker(colour, 0.4),
        5,
        'opacity="0.5"',
      ) +
      stroke(
        `M${x - half * 0.5} ${y + height * 0.4}q20 ${height * 0.2} -10 ${height * 0.42}M${x + half * 0.45} ${y + height * 0.36}q-26 ${height * 0.22} 14 ${height * 0.5}`,
        darker(colour, 0.4),
        9,
        'opacity="0.28"',
      ),
  };
}
