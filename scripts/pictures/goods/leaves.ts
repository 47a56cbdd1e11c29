import { at, circle, darker, ellipse, lighter, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

/** A pointed leaf lying along the x axis from 0 to `length`. */
export function leaf(sheet: Sheet, length: number, width: number, colour: string, veins = true): string {
  const outline = `M0 0C${length * 0.25} ${-width} ${length * 0.7} ${-width * 0.9} ${length} 0C${length * 0.7} ${width * 0.9} ${length * 0.25} ${width} 0 0Z`;
  let ribs = `M${length * 0.04} 0H${length * 0.94}`;
  if (veins)
    for (let rib = 1; rib < 6; rib++) {
      const x = length * 0.14 * rib;
      ribs += `M${x} 0l${length * 0.12} ${-width * 0.52}M${x} 0l${length * 0.12} ${width * 0.52}`;
    }
  return (
    path(
      outline,
      sheet.linear([
        [0, lighter(colour, 0.24)],
        [0.48, colour],
        [0.52, darker(colour, 0.16)],
        [1, darker(colour, 0.3)],
      ]),
    ) + stroke(ribs, lighter(colour, 0.5), Math.max(1.5, width * 0.05), 'opacity="0.55"')
  );
}

/** One bud and two leaves, growing upward from the origin. */
export function teaShoot(sheet: Sheet, size: number, colour: string): string {
  return (
    stroke(`M0 0Q${size * 0.05} ${-size * 0.5} 0 ${-size}`, darker(colour, 0.2), size * 0.06) +
    at(0, -size * 0.42, leaf(sheet, size * 1.15, size * 0.26, darker(colour, 0.12)), 1, -28) +
    at(0, -size * 0.62, leaf(sheet, size, size * 0.24, colour), 1, -150) +
    at(0, -size * 0.88, leaf(sheet, size * 0.85, size * 0.14, lighter(colour, 0.3), false), 1, -84)
  );
}

/** A dry twisted tea needle. */
export function teaNeedle(sheet: Sheet, length: number, colour: string, thickness = 9): string {
  const bend = sheet.between(-0.22, 0.22) * length;
  const data = `M${-length / 2} 0Q0 ${bend} ${length / 2} ${sheet.between(-6, 6)}`;
  return (
    stroke(data, darker(colour, 0.45), thickness + 3, 'opacity="0.6"') +
    stroke(data, colour, thickness) +
    stroke(data, lighter(colour, 0.45), thickness * 0.28, 'opacity="0.7"')
  );
}

/** A five-petalled blossom. */
export function blossom(sheet: Sheet, size: number, colour: string, heart = '#f2c14e'): string {
  let petals = '';
  for (let petal = 0; petal < 5; petal++)
    petals += at(
      0,
      0,
      ellipse(
        0,
        -size * 0.55,
        size * 0.4,
        size * 0.52,
        sheet.radial(
          [
            [0, lighter(colour, 0.6)],
            [1, colour],
          ],
          0.5,
          0.3,
        ),
      ),
      1,
      petal * 72 + 10,
    );
  return (
    petals + circle(0, 0, size * 0.22, heart) + circle(-size * 0.04, -size * 0.04, size * 0.1, lighter(heart, 0.5))
  );
}

/** Star anise pod. */
export function starAnise(sheet: Sheet, size: number): string {
  let arms = '';
  for (let arm = 0; arm < 8; arm++)
    arms += at(
      0,
      0,
      path(
        `M0 0C${size * 0.3} ${-size * 0.24} ${size * 0.7} ${-size * 0.24} ${size} 0C${size * 0.7} ${size * 0.16} ${size * 0.3} ${size * 0.16} 0 0Z`,
        sheet.linear([
          [0, '#a8693a'],
          [1, '#5a2f17'],
        ]),
      ) + ellipse(size * 0.56, -size * 0.02, size * 0.14, size * 0.06, '#e0b07a'),
      1,
      arm * 45,
    );
  return arms + circle(0, 0, size * 0.12, '#4d2813');
}
