import { bambooMat } from '../grounds/bamboo.ts';
import { at, blob, darker, lighter, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { tray } from '../vessels/tray.ts';

export function drawDriedPotato(sheet: Sheet): void {
  bambooMat(sheet, '#a99a6c');
  sheet.add(tray(sheet, 640, 640, 590, '#c99f5f'));
  for (const ring of [455, 345, 232, 118, 0]) {
    const count = Math.max(1, Math.round(ring / 21));
    for (let slice = 0; slice < count; slice++) {
      const angle = (slice / count) * 6.283 + ring;
      const colour = sheet.pick(['#efd58c', '#e6c673', '#f3dfa3']);
      const shape = blob(sheet, 92, 72, 0.06, 9);
      sheet.add(
        at(
          640 + Math.cos(angle) * ring,
          640 + Math.sin(angle) * ring,
          `<g transform="translate(6 12)">${path(shape, '#20140a', 'opacity="0.3"')}</g>` +
            path(
              shape,
              sheet.radial([
                [0, lighter(colour, 0.5), 0.96],
                [0.7, colour, 0.94],
                [1, darker(colour, 0.24), 0.97],
              ]),
            ) +
            at(0, 0, path(shape, 'none', `stroke="${darker(colour, 0.3)}" stroke-width="4" opacity="0.4"`), 0.8) +
            stroke('M-50 -8q40 -30 90 -14', '#fffbe8', 6, 'opacity="0.5"'),
          1,
          (angle * 180) / Math.PI + 90 + sheet.between(-14, 14),
        ),
      );
    }
  }
}
