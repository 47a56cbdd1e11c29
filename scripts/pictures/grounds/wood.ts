import { darker, lighter, mix, rectangle, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';
import { vignette } from './vignette.ts';

/** A wooden table seen from the side, from `top` down to the bottom edge. */
export function table(sheet: Sheet, top: number, colour = '#b98a5c'): void {
  const height = sheet.height - top;
  sheet.add(sheet.shadow(sheet.width / 2, top - 4, sheet.width * 0.62, 18, 0.18));
  sheet.add(
    rectangle(
      0,
      top,
      sheet.width,
      height,
      sheet.linear([
        [0, lighter(colour, 0.22)],
        [1, darker(colour, 0.16)],
      ]),
    ),
  );
  sheet.add(rectangle(0, top, sheet.width, 7, lighter(colour, 0.45), 'opacity="0.7"'));
  drawGrain(sheet, 0, top, sheet.width, height, colour, 22, true);
}

/** Planks seen from above. */
export function planks(sheet: Sheet, colour: string, count = 5, lying = true): void {
  const size = (lying ? sheet.height : sheet.width) / count;
  for (let plank = 0; plank < count; plank++) {
    const shade = mix(darker(colour, 0.08), lighter(colour, 0.1), sheet.random());
    const [x, y, width, height] = lying
      ? ([0, plank * size, sheet.width, size] as const)
      : ([plank * size, 0, size, sheet.height] as const);
    sheet.add(rectangle(x, y, width, height, shade));
    drawGrain(sheet, x, y, width, height, shade, 9, lying);
    sheet.add(
      lying
        ? rectangle(0, y, sheet.width, 5, darker(colour, 0.42), 'opacity="0.55"')
        : rectangle(x, 0, 5, sheet.height, darker(colour, 0.42), 'opacity="0.55"'),
    );
  }
  vignette(sheet);
}

function drawGrain(
  sheet: Sheet,
  x: number,
  y: number,
  width: number,
  height: number,
  colour: string,
  count: number,
  lying: boolean,
): void {
  for (let line = 0; line < count; line++) {
    const cross = sheet.between(0.05, 0.95);
    const [from, to] = [sheet.between(-0.1, 0.5), sheet.between(0.5, 1.1)];
    const bend = sheet.between(-9, 9);
    const data = lying
      ? `M${x + from * width} ${y + cross * height}Q${x + ((from + to) / 2) * width} ${y + cross * height + bend} ${x + to * width} ${y + cross * height}`
      : `M${x + cross * width} ${y + from * height}Q${x + cross * width + bend} ${y + ((from + to) / 2) * height} ${x + cross * width} ${y + to * height}`;
    sheet.add(
      stroke(data, darker(colour, 0.35), sheet.between(1.5, 3.5), `opacity="${sheet.between(0.12, 0.3).toFixed(2)}"`),
    );
  }
}
