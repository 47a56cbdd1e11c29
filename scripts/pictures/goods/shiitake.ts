import { blob, circle, ellipse, lighter, path, stroke } from '../paint.ts';
import type { Sheet } from '../sheet.ts';

/** Shiitake from above. `flower` is the winter cap that cracks into white. */
export function shiitakeCap(sheet: Sheet, size = 100, flower = false): string {
  const outline = blob(sheet, size, size * 0.95, 0.045, 11);
  const brown = sheet.pick(['#8a5a35', '#7a4c2c', '#94653e', '#6f4427']);
  const base = brown;
  let cracks = '';
  if (flower) {
    // Cold nights split the skin into a net of islands; the cracks are widest near the rim, where the cap grows.
    const rings = [0, 0.27, 0.53, 0.77, 1.06];
    for (const [index, reach] of rings.entries()) {
      const next = rings[index + 1];
      if (next === undefined) break;
      const count = [3, 7, 10, 14][index] ?? 9;
      const turns = Array.from(
        { length: count },
        (_, crack) => ((crack + (index % 2) * 0.5) / count) * 6.283 + sheet.between(-0.16, 0.16),
      );
      for (const [crack, turn] of turns.entries()) {
        const spot = (angle: number, far: number): string =>
          `${(Math.cos(angle) * size * far).toFixed(1)} ${(Math.sin(angle) * size * far).toFixed(1)}`;
        const inner = reach * sheet.between(0.92, 1.08);
        const after = turns[(crack + 1) % count] ?? turn;
        const width = size * sheet.between(0.03, 0.055) * (1 + index * 0.32);
        const line = `M${spot(turn, inner)}L${spot(turn + sheet.between(-0.1, 0.1), (reach + next) / 2)}L${spot(turn + sheet.between(-0.05, 0.05), next)}`;
        const step = after > turn ? after : after + 6.283;
        const arc =
          index > 0 && sheet.random() > 0.14
            ? `M${spot(turn, inner)}L${spot(turn + (step - turn) * 0.45, reach * sheet.between(0.9, 1.1))}L${spot(step, reach)}`
            : '';
        cracks += stroke(line + arc, '#d2b588', width * 1.5, 'opacity="0.55"') + stroke(line + arc, '#f8eeda', width);
      }
    }
    cracks = sheet.clipped(`<path d="${outline}"/>`, cracks);
  } else {
    for (let fleck = 0; fleck < 22; fleck++) {
      const angle = sheet.between(0, 6.283);
      const reach = size * sheet.between(0.62, 0.9);
      cracks += ellipse(
        Math.cos(angle) * reach,
        Math.sin(angle) * reach * 0.95,
        size * 0.035,
        size * 0.018,
        '#e8d2ac',
        `opacity="0.55" transform="rotate(${((angle * 180) / Math.PI + 90).toFixed(0)} ${(Math.cos(angle) * reach).toFixed(1)} ${(Math.sin(angle) * reach * 0.95).toFixed(1)})"`,
      );
    }
  }
  return (
    `<g transform="translate(${size * 0.08} ${size * 0.14})">${path(outline, '#140d06', 'opacity="0.34"')}</g>` +
    path(outline, base) +
    cracks +
    path(
      outline,
      sheet.radial([
        [0, '#fff3da', 0.5],
        [0.4, '#fff3da', 0.04],
        [0.75, '#1d0f05', 0.12],
        [1, '#1d0f05', 0.62],
      ]),
    ) +
    stroke(outline, lighter(base, 0.45), size * 0.03, 'opacity="0.35"')
  );
}

/** Shiitake turned over: cream gills and the stub of the stem. */
export function shiitakeGills(sheet: Sheet, size = 100): string {
  const outline = blob(sheet, size, size * 0.95, 0.04, 11);
  let gills = '';
  for (let gill = 0; gill < 56; gill++) {
    const angle = (gill / 56) * 6.283;
    gills += `M${(Math.cos(angle) * size * 0.2).toFixed(1)} ${(Math.sin(angle) * size * 0.2).toFixed(1)}L${(Math.cos(angle) * size * 0.84).toFixed(1)} ${(Math.sin(angle) * size * 0.8).toFixed(1)}`;
  }
  return (
    `<g transform="translate(${size * 0.08} ${size * 0.14})">${path(outline, '#140d06', 'opacity="0.34"')}</g>` +
    path(
      outline,
      sheet.radial([
        [0, '#a87a4d'],
        [1, '#6b4226'],
      ]),
    ) +
    ellipse(
      0,
      0,
      size * 0.86,
      size * 0.82,
      sheet.radial(
        [
          [0, '#f6e8c9'],
          [0.7, '#e6cf9f'],
          [1, '#b99260'],
        ],
        0.45,
        0.4,
      ),
    ) +
    stroke(gills, '#b08d58', size * 0.016, 'opacity="0.65"') +
    ellipse(size * 0.03, size * 0.04, size * 0.25, size * 0.23, '#7c5a33', 'opacity="0.4"') +
    circle(
      0,
      0,
      size * 0.21,
      sheet.radial([
        [0, '#efdcb4'],
        [1, '#a77d4c'],
      ]),
    )
  );
}

/** Fresh shiitake from the side. */
export function freshShiitake(sheet: Sheet, size = 100): string {
  const brown = sheet.pick(['#9b6a42', '#86552f', '#a9764b']);
  const cap = `M${-size} ${size * 0.12}C${-size * 1.02} ${-size * 0.62} ${-size * 0.45} ${-size * 0.86} 0 ${-size * 0.86}S${size * 1.02} ${-size * 0.62} ${size} ${size * 0.12}Q${size * 0.6} ${size * 0.34} 0 ${size * 0.34}T${-size} ${size * 0.12}Z`;
  let flecks = '';
  for (let fleck = 0; fleck < 16; fleck++) {
    const x = sheet.between(-0.86, 0.86);
    flecks += ellipse(
      x * size,
      -size * (0.02 + sheet.between(0, 0.34) * (1 - x * x)),
      size * 0.055,
      size * 0.026,
      '#f1dfbd',
      'opacity="0.6"',
    );
  }
  return (
    path(
      `M${-size * 0.26} ${size * 0.2}C${-size * 0.3} ${size * 0.6} ${-size * 0.34} ${size * 0.8} ${-size * 0.3} ${size * 0.98}Q0 ${size * 1.1} ${size * 0.28} ${size * 0.98}C${size * 0.3} ${size * 0.7} ${size * 0.22} ${size * 0.5} ${size * 0.26} ${size * 0.2}Z`,
      sheet.linear(
        [
          [0, '#f7ead0'],
          [0.5, '#ead5ae'],
          [1, '#b58f5e'],
        ],
        1,
        0,
      ),
    ) +
    ellipse(0, size * 0.2, size * 0.92, size * 0.2, '#dcc091') +
    path(cap, brown) +
    flecks +
    path(
      cap,
      sheet.radial(
        [
          [0, '#fff1d6', 0.6],
          [0.35, '#fff1d6', 0.05],
          [0.75, '#1d0f05', 0.12],
          [1, '#1d0f05', 0.55],
        ],
        0.34,
        0.24,
      ),
    )
  );
}
