import { circle, curve, darker, ellipse, lighter, path, type Point, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

export interface FishLook {
  readonly length: number;
  readonly depth: number;
  readonly head: number;
  readonly back: string;
  readonly belly: string;
  readonly marks?: 'none' | 'blotched' | 'marbled';
  readonly spiny?: boolean;
  readonly upturned?: boolean;
}

/** A fish facing left, centred on the origin. */
export function fish(
  sheet: Sheet,
  { length, depth, head, back, belly, marks = 'none', spiny = false, upturned = false }: FishLook,
): string {
  const [left, right] = [-length / 2, length / 2];
  const lift = upturned ? -depth * 0.3 : 0;
  const hump = length * (head - 0.5);
  const top: Point[] = [
    [left, lift],
    [left + length * 0.1, -depth * 0.34 + lift * 0.3],
    [hump, -depth * 0.52],
    [right - length * 0.3, -depth * 0.34],
    [right - length * 0.12, -depth * 0.13],
  ];
  const bottom: Point[] = [
    [right - length * 0.12, depth * 0.13],
    [right - length * 0.3, depth * 0.34],
    [hump, depth * 0.5],
    [left + length * 0.12, depth * 0.36],
    [left + 6, depth * 0.1 + lift * 0.5],
  ];
  const outline = curve([...top, ...bottom], true);
  const tail = `M${right - length * 0.14} 0C${right - length * 0.06} ${-depth * 0.1} ${right} ${-depth * 0.34} ${right + length * 0.06} ${-depth * 0.46}Q${right - length * 0.01} 0 ${right + length * 0.06} ${depth * 0.46}C${right} ${depth * 0.34} ${right - length * 0.06} ${depth * 0.1} ${right - length * 0.14} 0Z`;
  const scales = sheet.pattern(
    24,
    20,
    0,
    `<path d="M0 0Q12 20 24 0M-12 10Q0 30 12 10M12 10Q24 30 36 10" fill="none" stroke="${darker(back, 0.4)}" stroke-width="1.6" opacity="0.4"/>`,
  );
  let blotches = '';
  if (marks !== 'none')
    for (let blotch = 0; blotch < 26; blotch++)
      blotches += ellipse(
        sheet.between(left * 0.7, right * 0.75),
        sheet.between(-depth * 0.4, depth * 0.2),
        sheet.between(10, marks === 'blotched' ? 52 : 26),
        sheet.between(8, marks === 'blotched' ? 40 : 20),
        darker(back, 0.5),
        'opacity="0.6"',
      );
  const fins = spiny
    ? path(
        curve(
          [
            [left + length * 0.3, -depth * 0.44],
            [left + length * 0.36, -depth * 0.78],
            [left + length * 0.48, -depth * 0.72],
            [left + length * 0.56, -depth * 0.66],
            [left + length * 0.72, -depth * 0.58],
            [left + length * 0.8, -depth * 0.24],
          ],
          true,
        ),
        darker(back, 0.12),
        'opacity="0.92"',
      ) +
      stroke(
        Array.from(
          { length: 8 },
          (_, spine) =>
            `M${left + length * (0.33 + spine * 0.05)} ${-depth * 0.44}l${length * 0.02} ${-depth * (0.3 - spine * 0.02)}`,
        ).join(''),
        lighter(back, 0.35),
        4,
      )
    : path(
        `M${left + length * 0.44} ${-depth * 0.48}Q${left + length * 0.5} ${-depth * 0.86} ${left + length * 0.56} ${-depth * 0.8}Q${left + length * 0.58} ${-depth * 0.58} ${left + length * 0.62} ${-depth * 0.42}Z`,
        darker(back, 0.14),
      );
  const gill = left + length * head * 0.62;
  return (
    fins +
    path(
      tail,
      sheet.linear([
        [0, darker(back, 0.1)],
        [1, lighter(back, 0.25)],
      ]),
    ) +
    stroke(
      `M${right - length * 0.06} 0L${right + length * 0.03} ${-depth * 0.34}M${right - length * 0.06} 0L${right + length * 0.03} ${depth * 0.34}M${right - length * 0.06} 0L${right + length * 0.01} 0`,
      darker(back, 0.4),
      4,
      'opacity="0.4"',
    ) +
    path(
      `M${hump + length * 0.16} ${depth * 0.38}q${length * 0.04} ${depth * 0.3} ${length * 0.12} ${depth * 0.26}q-4 ${-depth * 0.2} ${-length * 0.02} ${-depth * 0.34}Z`,
      darker(belly, 0.3),
    ) +
    path(
      outline,
      sheet.linear([
        [0, darker(back, 0.22)],
        [0.3, back],
        [0.62, belly],
        [1, darker(belly, 0.18)],
      ]),
    ) +
    sheet.clipped(
      `<path d="${outline}"/>`,
      blotches +
        `<rect x="${gill}" y="${-depth}" width="${length}" height="${depth * 2}" fill="${scales}"/>` +
        sheet.blurred(10, ellipse(-length * 0.02, -depth * 0.16, length * 0.34, depth * 0.07, '#fff', 'opacity="0.5"')),
    ) +
    stroke(
      `M${gill} ${-depth * 0.36}Q${gill + length * 0.07} 0 ${gill - length * 0.01} ${depth * 0.36}`,
      darker(back, 0.45),
      6,
      'opacity="0.65"',
    ) +
    path(
      `M${gill + length * 0.03} ${depth * 0.1}q${length * 0.12} ${depth * 0.02} ${length * 0.15} ${depth * 0.22}q${-length * 0.12} ${depth * 0.08} ${-length * 0.15} ${-depth * 0.22}Z`,
      lighter(darker(back, 0.1), 0.2),
      'opacity="0.95"',
    ) +
    stroke(
      upturned
        ? `M${left} ${lift}q${length * 0.02} ${depth * 0.16} ${length * 0.06} ${depth * 0.2}`
        : `M${left + 4} ${depth * 0.06}q${length * 0.04} ${depth * 0.02} ${length * 0.08} ${depth * 0.1}`,
      darker(back, 0.55),
      6,
    ) +
    circle(left + length * 0.1, -depth * 0.08 + lift * 0.4, depth * 0.085, '#f1dfa6') +
    circle(left + length * 0.1, -depth * 0.08 + lift * 0.4, depth * 0.052, '#14120f') +
    circle(left + length * 0.095, -depth * 0.1 + lift * 0.4, depth * 0.018, '#fff')
  );
}
