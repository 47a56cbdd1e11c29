import { curve, darker, path, type Point, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

/** Rice terraces as bands of water and green, between `top` and the bottom. */
export function terraces(
  sheet: Sheet,
  top: number,
  bottom: number,
  greens: readonly [string, string],
  water: string,
): void {
  const steps = 7;
  for (let step = 0; step < steps; step++) {
    const share = step / steps;
    const y = top + (bottom - top) * share ** 1.25;
    const points: Point[] = Array.from({ length: 8 }, (_, index) => [
      (index / 7) * sheet.width,
      y + Math.sin(index * 1.25 + step * 0.9) * (16 + share * 46),
    ]);
    const edge = curve(points);
    sheet.add(
      path(`${edge}V${sheet.height}H0Z`, step % 2 === 0 ? greens[0] : greens[1]),
      path(
        `${edge}V${sheet.height}H0Z`,
        sheet.linear([
          [0, water, 0.85],
          [0.09, water, 0.12],
          [1, water, 0],
        ]),
      ),
      stroke(edge, darker(greens[0], 0.4), 3 + share * 6, 'opacity="0.5"'),
    );
  }
}
