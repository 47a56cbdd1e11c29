import { rectangle, stroke } from '../../paint.ts';
import type { Sheet } from '../../sheet.ts';

/** Open water from `top` down to the bottom edge. */
export function water(sheet: Sheet, top: number, light: string, dark: string): void {
  sheet.add(
    rectangle(
      0,
      top,
      720,
      450 - top,
      sheet.linear([
        [0, light],
        [1, dark],
      ]),
    ),
  );
  for (let ripple = 0; ripple < 26; ripple++) {
    const [x, y] = [sheet.between(-20, 700), sheet.between(top + 8, 445)];
    sheet.add(
      stroke(`M${x} ${y}q${20 + (y - top) * 0.1} -4 ${40 + (y - top) * 0.2} 0`, '#ffffff', 2.5, 'opacity="0.38"'),
    );
  }
}
