import { stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export function grass(sheet: Sheet, count: number, top: number, colours: readonly [string, ...string[]]): void {
  for (let blade = 0; blade < count; blade++) {
    const [x, y] = [sheet.between(0, 1280), sheet.between(top, 1290)];
    sheet.add(
      stroke(
        `M${x.toFixed(0)} ${y.toFixed(0)}q${sheet.between(-14, 14).toFixed(0)} ${(-(y - top) * 0.08 - 24).toFixed(0)} ${sheet.between(-26, 26).toFixed(0)} ${(-(y - top) * 0.12 - 34).toFixed(0)}`,
        sheet.pick(colours),
        5,
        'opacity="0.7"',
      ),
    );
  }
}
