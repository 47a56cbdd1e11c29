import { at, circle, darker, ellipse, heap, lighter } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { dish } from '../vessels/dish.ts';
import { teaNeedle } from './leaves.ts';

export function teaHeap(
  sheet: Sheet,
  x: number,
  y: number,
  radius: number,
  count: number,
  colours: readonly [string, ...string[]],
  length: number,
  thickness: number,
): string {
  return heap(sheet, count, radius, 0.1)
    .map(([dx, dy]) =>
      at(
        x + dx,
        y + dy,
        teaNeedle(sheet, sheet.between(length * 0.7, length * 1.2), sheet.pick(colours), thickness),
        1,
        sheet.between(0, 180),
      ),
    )
    .join('');
}

/** Cup seen from above with tea in it. */
export function cup(sheet: Sheet, x: number, y: number, radius: number, glaze: string, tea: string): string {
  return (
    dish(sheet, x, y, radius, glaze) +
    circle(
      x,
      y,
      radius * 0.8,
      sheet.radial(
        [
          [0, lighter(tea, 0.4)],
          [0.7, tea],
          [1, darker(tea, 0.3)],
        ],
        0.6,
        0.6,
        0.6,
      ),
    ) +
    ellipse(
      x - radius * 0.3,
      y - radius * 0.36,
      radius * 0.26,
      radius * 0.12,
      '#fff',
      `opacity="0.5" transform="rotate(-30 ${x - radius * 0.3} ${y - radius * 0.36})"`,
    )
  );
}
