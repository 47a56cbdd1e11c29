import { blob, curve, darker, ellipse, lighter, path, type Point, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

/** Potato-like tuber. */
export function tuber(sheet: Sheet, radiusX: number, radiusY: number, colour: string, eyes = 6): string {
  const outline = blob(sheet, radiusX, radiusY, 0.07, 8);
  let marks = '';
  for (let eye = 0; eye < eyes; eye++) {
    const angle = sheet.between(0, 6.283);
    const reach = sheet.between(0.2, 0.7);
    marks += ellipse(
      Math.cos(angle) * radiusX * reach,
      Math.sin(angle) * radiusY * reach,
      radiusX * 0.06,
      radiusY * 0.035,
      darker(colour, 0.45),
      'opacity="0.65"',
    );
  }
  return (
    `<g transform="translate(${radiusX * 0.08} ${radiusY * 0.17})">${path(outline, '#140d06', 'opacity="0.32"')}</g>` +
    path(
      outline,
      sheet.radial([
        [0, lighter(colour, 0.45)],
        [0.5, colour],
        [1, darker(colour, 0.42)],
      ]),
    ) +
    marks
  );
}

/** A tapering root from the origin to the right, with hair roots. */
export function root(sheet: Sheet, length: number, thick: number, colour: string): string {
  const bend = [sheet.between(-0.1, 0.1), sheet.between(-0.16, 0.16), sheet.between(-0.2, 0.2)] as const;
  const spine: Point[] = [
    [0, 0],
    [length * 0.33, bend[0] * length],
    [length * 0.66, bend[1] * length],
    [length, bend[2] * length],
  ];
  const widths = [thick, thick * 0.72, thick * 0.42, 2];
  const upper = spine.map(([x, y], index): Point => [x, y - (widths[index] ?? 1) / 2]);
  const lower = spine.map(([x, y], index): Point => [x, y + (widths[index] ?? 1) / 2]).reverse();
  let hairs = '';
  let rings = '';
  for (let index = 0; index < 7; index++) {
    const share = sheet.between(0.2, 0.9);
    const [x, y] = [length * share, bend[1] * length * share];
    hairs += `M${x} ${y}q${sheet.between(10, 40)} ${sheet.between(-30, 30)} ${sheet.between(40, 90)} ${sheet.between(-46, 46)}`;
    rings += `M${length * sheet.between(0.03, 0.5)} ${-thick * 0.3}q6 ${thick * 0.3} 0 ${thick * 0.55}`;
  }
  return (
    stroke(hairs, darker(colour, 0.15), 4, 'opacity="0.8"') +
    path(
      curve([...upper, ...lower], true),
      sheet.linear([
        [0, lighter(colour, 0.3)],
        [0.5, colour],
        [1, darker(colour, 0.45)],
      ]),
    ) +
    stroke(rings, darker(colour, 0.45), 3, 'opacity="0.5"')
  );
}
