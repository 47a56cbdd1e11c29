import { at, curve, darker, ellipse, lighter, path, type Point, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

/** A mound of grains with its rim at y = 0, as wide as two times `half`. */
export function mound(
  sheet: Sheet,
  half: number,
  height: number,
  colours: readonly [string, ...string[]],
  size: number,
  count: number,
): string {
  const outline = `M${-half} 0C${-half * 0.8} ${-height * 0.5} ${-half * 0.3} ${-height} 0 ${-height}S${half * 0.8} ${-height * 0.5} ${half} 0Q0 ${half * 0.26} ${-half} 0Z`;
  let grains = '';
  for (let index = 0; index < count; index++) {
    const x = sheet.between(-1, 1);
    const y = -sheet.between(-0.1, 1) * (1 - x * x * 0.92);
    grains += at(x * half, y * height, grain(sheet, size, sheet.pick(colours)), 1, sheet.between(0, 180));
  }
  return (
    path(outline, darker(colours[0], 0.25)) +
    sheet.clipped(`<path d="${outline}"/>`, grains) +
    path(
      outline,
      sheet.radial([
        [0, '#fff6df', 0.28],
        [0.5, '#fff6df', 0],
        [1, '#1d150c', 0.4],
      ]),
    )
  );
}

/** A grain of rice. */
export function grain(sheet: Sheet, length: number, colour: string): string {
  return (
    ellipse(0, 0, length / 2, length * 0.2, darker(colour, 0.42), 'opacity="0.4" transform="translate(1 3)"') +
    ellipse(
      0,
      0,
      length / 2,
      length * 0.19,
      sheet.linear([
        [0, lighter(colour, 0.4)],
        [1, darker(colour, 0.1)],
      ]),
    )
  );
}

/** A bending ear of rice, from the origin up and over to the right. */
export function riceEar(sheet: Sheet, size: number, colour: string): string {
  const spine: Point[] = [
    [0, 0],
    [size * 0.1, -size * 0.6],
    [size * 0.34, -size * 1.05],
    [size * 0.74, -size * 1.16],
    [size * 1.05, -size * 0.94],
  ];
  let kernels = '';
  for (let kernel = 0; kernel < 22; kernel++) {
    const share = 0.42 + (kernel / 22) * 0.58;
    const place = share * (spine.length - 1);
    const [from, to] = [
      spine[Math.floor(place)] ?? [0, 0],
      spine[Math.min(spine.length - 1, Math.floor(place) + 1)] ?? [0, 0],
    ];
    const part = place % 1;
    kernels += at(
      from[0] + (to[0] - from[0]) * part,
      from[1] + (to[1] - from[1]) * part + (kernel % 2 === 0 ? size * 0.03 : -size * 0.03),
      ellipse(
        size * 0.05,
        0,
        size * 0.075,
        size * 0.032,
        sheet.linear([
          [0, lighter(colour, 0.35)],
          [1, darker(colour, 0.18)],
        ]),
      ),
      1,
      (kernel % 2 === 0 ? 52 : -34) + share * 60 - 30,
    );
  }
  return stroke(curve(spine), darker(colour, 0.25), size * 0.02) + kernels;
}
