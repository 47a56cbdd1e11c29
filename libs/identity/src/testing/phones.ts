import { randomInt } from 'node:crypto';

/** The demo's accounts have lower ones. */
const [LEAST, MOST] = [1_000, 9_999];
let next = randomInt(LEAST, MOST);

/** A number nobody has, 1990000 and four digits, as it would be typed; no two of a spec are the same. */
export function newTestPhone(): string {
  next = next === MOST ? LEAST : next + 1;
  return `1990000${next}`;
}
