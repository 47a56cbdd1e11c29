import { round, type Sheet } from './sheet.ts';

export type Point = readonly [number, number];

/** Moves, turns and scales what was drawn around the origin. */
export function at(x: number, y: number, content: string, scale = 1, turn = 0, scaleY = scale): string {
  return `<g transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)}) scale(${scale.toFixed(3)} ${scaleY.toFixed(3)})">${content}</g>`;
}

export function circle(x: number, y: number, radius: number, fill: string, more = ''): string {
  return `<circle cx="${round(x)}" cy="${round(y)}" r="${round(radius)}" fill="${fill}" ${more}/>`;
}

export function ellipse(x: number, y: number, radiusX: number, radiusY: number, fill: string, more = ''): string {
  return `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(radiusX)}" ry="${round(radiusY)}" fill="${fill}" ${more}/>`;
}

export function rectangle(x: number, y: number, width: number, height: number, fill: string, more = ''): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" ${more}/>`;
}

export function path(data: string, fill: string, more = ''): string {
  return `<path d="${data}" fill="${fill}" ${more}/>`;
}

export function stroke(data: string, colour: string, width: number, more = ''): string {
  return `<path d="${data}" fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${more}/>`;
}

/** A smooth curve through all points (Catmull-Rom as cubic Béziers), closed or open. */
export function curve(points: readonly Point[], closed = false): string {
  const count = points.length;
  const get = (index: number): Point =>
    points[closed ? (index + count) % count : Math.max(0, Math.min(count - 1, index))] ?? [0, 0];
  let data = `M${round(get(0)[0])} ${round(get(0)[1])}`;
  for (let index = 0; index < (closed ? count : count - 1); index++) {
    const [before, from, to, after] = [get(index - 1), get(index), get(index + 1), get(index + 2)];
    data +=
      `C${round(from[0] + (to[0] - before[0]) / 6)} ${round(from[1] + (to[1] - before[1]) / 6)} ` +
      `${round(to[0] - (after[0] - from[0]) / 6)} ${round(to[1] - (after[1] - from[1]) / 6)} ` +
      `${round(to[0])} ${round(to[1])}`;
  }
  return closed ? `${data}Z` : data;
}

/** A closed hand-drawn roundish outline: `roughness` 0.05 is a potato, 0.25 a black fungus. */
export function blob(sheet: Sheet, radiusX: number, radiusY: number, roughness: number, corners = 9): string {
  const points: Point[] = [];
  for (let corner = 0; corner < corners; corner++) {
    const angle = (corner / corners) * Math.PI * 2;
    const reach = 1 + sheet.between(-roughness, roughness);
    points.push([Math.cos(angle) * radiusX * reach, Math.sin(angle) * radiusY * reach]);
  }
  return curve(points, true);
}

/**
 * Places that fill a disc evenly but not in rows (sunflower order with some jitter), outermost first,
 * so that what is drawn later lies on top in the middle of the heap.
 */
export function heap(sheet: Sheet, count: number, radius: number, jitter = 0.06): Point[] {
  return Array.from({ length: count }, (_, index): Point => {
    const reach = radius * Math.sqrt((count - index - 0.5) / count);
    const angle = index * 2.39996 + sheet.between(-0.3, 0.3);
    return [
      Math.cos(angle) * reach + sheet.between(-jitter, jitter) * radius,
      Math.sin(angle) * reach + sheet.between(-jitter, jitter) * radius,
    ];
  });
}

/** Mixes two #rrggbb colours; 0 gives the first, 1 the second. */
export function mix(first: string, second: string, share: number): string {
  const channel = (colour: string, place: number): number => parseInt(colour.slice(place, place + 2), 16);
  const parts = [1, 3, 5].map((place) =>
    Math.round(channel(first, place) * (1 - share) + channel(second, place) * share)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${parts.join('')}`;
}

export const darker = (colour: string, share: number): string => mix(colour, '#1d150c', share);
export const lighter = (colour: string, share: number): string => mix(colour, '#fffaf0', share);
