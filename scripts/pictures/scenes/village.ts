import { at, circle, darker, ellipse, lighter, path, rectangle, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

/** A whitewashed farmhouse of the Qinba mountains under a grey tiled roof, its door at the origin. */
export function farmhouse(sheet: Sheet, wide = 150, lit = true): string {
  const half = wide / 2;
  const wallHigh = wide * 0.42;
  const roofHigh = wide * 0.3;
  const roof = `M${-half * 1.22} ${-wallHigh + 6}Q${-half * 1.02} ${-wallHigh - 6} ${-half * 0.82} ${-wallHigh - roofHigh}H${half * 0.82}Q${half * 1.02} ${-wallHigh - 6} ${half * 1.22} ${-wallHigh + 6}Z`;
  let tiles = '';
  for (let row = -6; row <= 6; row++) {
    tiles += `M${(row / 6) * half * 0.8} ${-wallHigh - roofHigh}L${(row / 6) * half * 1.16} ${-wallHigh + 4}`;
  }
  const glow = lit ? '#f6c46a' : '#6d5a48';
  const pane = (x: number): string =>
    rectangle(x, -wallHigh * 0.72, wide * 0.13, wallHigh * 0.36, glow) +
    stroke(`M${x + wide * 0.065} ${-wallHigh * 0.72}v${wallHigh * 0.36}`, '#5f3f28', 3);
  return (
    rectangle(
      -half,
      -wallHigh,
      wide,
      wallHigh,
      sheet.linear([
        [0, '#f8f1e2'],
        [1, '#cdbfa6'],
      ]),
    ) +
    rectangle(-half, -wallHigh * 0.14, wide, wallHigh * 0.14, '#8d8576') +
    rectangle(-wide * 0.075, -wallHigh * 0.62, wide * 0.15, wallHigh * 0.62, '#6b442b') +
    pane(-wide * 0.37) +
    pane(wide * 0.24) +
    path(
      roof,
      sheet.linear([
        [0, '#7d7f7d'],
        [1, '#4b4f50'],
      ]),
    ) +
    stroke(tiles, '#3a3d3e', 2.5, 'opacity="0.5"') +
    rectangle(-half * 0.86, -wallHigh - roofHigh - 6, half * 1.72, 9, '#3f4344', 'rx="4"')
  );
}

/** Smoke that rises from the origin. */
export function smoke(sheet: Sheet, height: number): string {
  return sheet.blurred(
    9,
    stroke(
      `M0 0C${height * 0.1} ${-height * 0.3} ${-height * 0.14} ${-height * 0.55} ${height * 0.06} ${-height}`,
      '#fffaf0',
      height * 0.09,
      'opacity="0.6"',
    ),
  );
}

/** A leafless autumn tree full of persimmons, its foot at the origin. */
export function persimmonTree(sheet: Sheet, size: number): string {
  const bark = '#4a3526';
  let boughs = '';
  let fruit = '';
  const grow = (x: number, y: number, angle: number, length: number, width: number, depth: number): void => {
    const bend = angle + sheet.between(-0.22, 0.22);
    const [toX, toY] = [x + Math.cos(angle) * length, y + Math.sin(angle) * length];
    boughs += stroke(
      `M${x.toFixed(1)} ${y.toFixed(1)}Q${(x + Math.cos(bend) * length * 0.5).toFixed(1)} ${(y + Math.sin(bend) * length * 0.5).toFixed(1)} ${toX.toFixed(1)} ${toY.toFixed(1)}`,
      bark,
      Math.max(1.2, width),
    );
    if (depth <= 2 && sheet.random() > 0.35) fruit += persimmon(toX, toY + size * 0.02);
    if (depth === 0) return;
    const forks = depth > 3 ? 2 : 3;
    for (let fork = 0; fork < forks; fork++) {
      const spread = (fork - (forks - 1) / 2) * 0.85 + sheet.between(-0.22, 0.22);
      grow(toX, toY, angle + spread, length * sheet.between(0.62, 0.8), width * 0.62, depth - 1);
    }
  };
  const persimmon = (x: number, y: number): string => {
    const tint = sheet.pick(['#e0702e', '#d9622b', '#ee8a3c']);
    const radius = size * sheet.between(0.013, 0.018);
    return (
      circle(
        x,
        y,
        radius,
        sheet.radial([
          [0, lighter(tint, 0.5)],
          [0.45, tint],
          [1, darker(tint, 0.4)],
        ]),
      ) + ellipse(x, y - radius * 0.8, radius * 0.45, radius * 0.2, '#5b6b34')
    );
  };
  grow(0, -size * 0.3, -1.62, size * 0.3, size * 0.05, 5);
  const trunk = `M${-size * 0.05} 0Q${-size * 0.022} ${-size * 0.16} ${-size * 0.024} ${-size * 0.34}H${size * 0.024}Q${size * 0.026} ${-size * 0.16} ${size * 0.06} 0Z`;
  return path(trunk, bark) + boughs + fruit;
}

/** A far temple of two roofs on a summit. */
export function temple(size: number): string {
  return at(
    0,
    0,
    path('M-120 -122Q-70 -136 -52 -182H52Q70 -136 120 -122Q60 -116 0 -116T-120 -122Z', '#4d4a42') +
      rectangle(-62, -118, 124, 46, '#8d5a45') +
      path('M-150 -48Q-96 -60 -74 -76H74Q96 -60 150 -48Q70 -42 0 -42T-150 -48Z', '#4d4a42') +
      rectangle(-86, -44, 172, 46, '#7a4a38'),
    size,
  );
}

/** A round-headed tree, its foot at the origin. */
export function roundTree(sheet: Sheet, size: number, colour: string): string {
  return (
    rectangle(-size * 0.05, -size * 0.4, size * 0.1, size * 0.4, '#5b4530') +
    ellipse(
      0,
      -size * 0.68,
      size * 0.36,
      size * 0.42,
      sheet.radial([
        [0, lighter(colour, 0.35)],
        [0.5, colour],
        [1, darker(colour, 0.4)],
      ]),
    )
  );
}

/** A pointed fir, its foot at the origin. */
export function fir(sheet: Sheet, size: number, colour: string): string {
  const tier = (top: number, wide: number): string =>
    `M0 ${-size * top}L${size * wide} ${-size * (top - 0.42)}Q0 ${-size * (top - 0.34)} ${-size * wide} ${-size * (top - 0.42)}Z`;
  return (
    rectangle(-size * 0.03, -size * 0.16, size * 0.06, size * 0.16, '#4d3a28') +
    path(
      tier(0.56, 0.27) + tier(0.8, 0.21) + tier(1, 0.15),
      sheet.linear([
        [0, lighter(colour, 0.22)],
        [1, darker(colour, 0.25)],
      ]),
    )
  );
}
