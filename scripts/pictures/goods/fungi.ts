import { blob, circle, curve, darker, lighter, path, type Point, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

/** Dried black fungus: a crumpled ear, dark and glossy on one side, grey on the back. */
export function blackFungus(sheet: Sheet, size = 100): string {
  const dark = sheet.pick(['#2a211d', '#352a24', '#221a18', '#3d302a']);
  const grey = sheet.random() > 0.72;
  const corners = 13;
  const rim: Point[] = Array.from({ length: corners }, (_, corner) => {
    const angle = (corner / corners) * Math.PI * 2;
    const reach = size * (corner % 2 === 0 ? sheet.between(0.9, 1.08) : sheet.between(0.76, 0.9));
    return [Math.cos(angle) * reach, Math.sin(angle) * reach * 0.82];
  });
  const outline = curve(rim, true);
  const inner = (share: number, x: number, y: number): string =>
    curve(
      rim.map(([px, py]): Point => [px * share + x, py * share + y]),
      true,
    );
  const skin = grey ? '#8f8377' : dark;
  return (
    `<g transform="translate(${size * 0.07} ${size * 0.12})">${path(outline, '#120c08', 'opacity="0.35"')}</g>` +
    path(
      outline,
      sheet.radial([
        [0, lighter(skin, 0.34)],
        [0.45, skin],
        [1, darker(skin, 0.5)],
      ]),
    ) +
    stroke(outline, lighter(skin, 0.42), size * 0.045, 'opacity="0.55"') +
    path(
      inner(0.66, size * 0.06, size * 0.05),
      sheet.radial(
        [
          [0, darker(skin, 0.3)],
          [1, lighter(skin, 0.2)],
        ],
        0.55,
        0.6,
      ),
    ) +
    path(inner(0.4, size * 0.1, size * 0.1), darker(skin, 0.45), 'opacity="0.7"') +
    stroke(
      `M${-size * 0.5} ${-size * 0.28}Q${-size * 0.2} ${-size * 0.52} ${size * 0.2} ${-size * 0.42}`,
      '#fff4e0',
      size * 0.06,
      'opacity="0.38"',
    )
  );
}

/** The sawn end of an oak log. */
export function logEnd(sheet: Sheet, size = 100): string {
  let rings = '';
  for (let ring = 1; ring < 7; ring++)
    rings += path(
      blob(sheet, size * 0.13 * ring, size * 0.125 * ring, 0.03, 10),
      'none',
      'stroke="#9a6a3c" stroke-width="3" opacity="0.5"',
    );
  return (
    path(
      blob(sheet, size, size * 0.98, 0.04, 12),
      sheet.radial([
        [0, '#6a4a31'],
        [1, '#3b2617'],
      ]),
    ) +
    circle(
      0,
      0,
      size * 0.88,
      sheet.radial(
        [
          [0, '#ecca93'],
          [0.7, '#d3a466'],
          [1, '#a8763f'],
        ],
        0.45,
        0.4,
      ),
    ) +
    rings +
    stroke(
      `M0 0L${size * 0.5} ${size * 0.4}M0 0L${-size * 0.42} ${size * 0.3}M0 0L${-size * 0.1} ${-size * 0.6}`,
      '#7d5028',
      4,
      'opacity="0.45"',
    )
  );
}
