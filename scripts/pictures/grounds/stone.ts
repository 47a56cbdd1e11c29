import { blob, darker, ellipse, lighter, path, rectangle } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { vignette } from './vignette.ts';

/** Dark stone seen from above. */
export function slate(sheet: Sheet, colour = '#4b5450'): void {
  sheet.add(
    rectangle(
      0,
      0,
      sheet.width,
      sheet.height,
      sheet.radial([
        [0, lighter(colour, 0.16)],
        [1, darker(colour, 0.22)],
      ]),
    ),
  );
  for (let fleck = 0; fleck < 46; fleck++) {
    const shape = blob(sheet, sheet.between(20, 160), sheet.between(4, 24), 0.3);
    sheet.add(
      `<g transform="translate(${sheet.between(0, sheet.width).toFixed(0)} ${sheet.between(0, sheet.height).toFixed(0)}) rotate(${sheet.between(-14, 14).toFixed(0)})">${path(shape, sheet.random() > 0.5 ? lighter(colour, 0.3) : darker(colour, 0.4), 'opacity="0.13"')}</g>`,
    );
  }
  vignette(sheet);
}

/** Whitewashed or clay wall behind a shelf. */
export function wall(sheet: Sheet, colour: string): void {
  sheet.add(
    rectangle(
      0,
      0,
      sheet.width,
      sheet.height,
      sheet.radial(
        [
          [0, lighter(colour, 0.4)],
          [0.6, colour],
          [1, darker(colour, 0.2)],
        ],
        0.35,
        0.25,
        0.95,
      ),
    ),
  );
  for (let stain = 0; stain < 14; stain++) {
    sheet.add(
      sheet.blurred(
        22,
        ellipse(
          sheet.between(0, sheet.width),
          sheet.between(0, sheet.height),
          sheet.between(60, 220),
          sheet.between(20, 90),
          darker(colour, 0.5),
          'opacity="0.06"',
        ),
      ),
    );
  }
}
