import { darker, lighter, mix, rectangle, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { vignette } from './vignette.ts';

/** A mat of split bamboo, slats across. */
export function bambooMat(sheet: Sheet, colour: string): void {
  const slat = 32;
  for (let y = 0; y < sheet.height; y += slat) {
    const shade = mix(darker(colour, 0.07), lighter(colour, 0.13), sheet.random());
    sheet.add(
      rectangle(
        0,
        y,
        sheet.width,
        slat,
        sheet.linear([
          [0, lighter(shade, 0.2)],
          [0.55, shade],
          [1, darker(shade, 0.28)],
        ]),
      ),
    );
    const knot = sheet.between(0, sheet.width);
    sheet.add(rectangle(knot, y + 2, 6, slat - 5, darker(shade, 0.25), 'opacity="0.5"'));
  }
  for (const x of [190, 640, 1090])
    sheet.add(stroke(`M${x} 0V${sheet.height}`, darker(colour, 0.5), 5, 'opacity="0.5" stroke-dasharray="20 12"'));
  vignette(sheet);
}
