import { randomInt } from 'node:crypto';

let next = randomInt(10_000);

/** A number nobody has, 1990000 and four digits, as it would be typed; no two of a spec are the same. */
export function newTestPhone(): string {
  next = (next + 1) % 10_000;
  return `1990000${next.toString().padStart(4, '0')}`;
}
