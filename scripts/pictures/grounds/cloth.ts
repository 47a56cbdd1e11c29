import { darker, lighter, rectangle, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { vignette } from './vignette.ts';

/** Linen seen from above: a fine weave and a few soft folds. */
export function linen(sheet: Sheet, colour: string, folds = 3): void {
  sheet.add(
    rectangle(
      0,
      0,
      sheet.width,
      sheet.height,
      sheet.linear(
        [
          [0, lighter(colour, 0.18)],
          [1, darker(colour, 0.1)],
        ],
        1,
        1,
      ),
    ),
  );
  const weave = sheet.pattern(
    10,
    10,
    4,
    `<path d="M0 2H10M2 0V10" stroke="${darker(colour, 0.4)}" stroke-width="1.2" opacity="0.22"/><path d="M0 7H10M7 0V10" stroke="${lighter(colour, 0.7)}" stroke-width="1.2" opacity="0.25"/>`,
  );
  sheet.add(rectangle(0, 0, sheet.width, sheet.height, weave));
  for (let fold = 0; fold < folds; fold++) {
    const start = sheet.between(-200, sheet.width);
    const data = `M${start} -40Q${start + sheet.between(-60, 260)} ${sheet.height / 2} ${start + sheet.between(120, 380)} ${sheet.height + 40}`;
    sheet.add(sheet.blurred(16, stroke(data, darker(colour, 0.45), 22, 'opacity="0.22"')));
    sheet.add(
      sheet.blurred(
        12,
        `<g transform="translate(26 0)">${stroke(data, lighter(colour, 0.8), 18, 'opacity="0.35"')}</g>`,
      ),
    );
  }
  vignette(sheet);
}
