import { rectangle } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

/** Light falls from the upper left: a soft glow there, dusk in the corners. */
export function vignette(sheet: Sheet): void {
  sheet.add(
    rectangle(
      0,
      0,
      sheet.width,
      sheet.height,
      sheet.radial(
        [
          [0, '#fff4dc', 0.2],
          [0.55, '#fff4dc', 0],
          [1, '#1d150c', 0.28],
        ],
        0.42,
        0.36,
        0.82,
      ),
    ),
  );
}
