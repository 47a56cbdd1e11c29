import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { expect } from '@jest/globals';

/** Others walk in the same shop, and work goes on behind it: a look may take seconds and be one too early. */
const SOON_MS = 30_000;
const BETWEEN_MS = 500;

/** Looks anew until it is as said, or `SOON_MS` have gone. Returns what it came to. */
async function look<Seen>(read: () => Promise<Seen>, isIt: (seen: Seen) => boolean): Promise<Seen> {
  for (const end = performance.now() + SOON_MS; ;) {
    const seen = await read();
    if (isIt(seen) || performance.now() > end) return seen;
    await pause(BETWEEN_MS);
  }
}

/** A figure and the list behind it, read one after the other: they agree, once nobody buys in between. */
export async function untilSame(read: () => Promise<{ figures: unknown; lists: unknown }>): Promise<void> {
  const { figures, lists } = await look(read, (seen) => isDeepStrictEqual(seen.figures, seen.lists));
  expect(lists).toEqual(figures);
}

/** Something that a job has to do first. */
export async function untilThere(isThere: () => Promise<boolean>): Promise<void> {
  expect(await look(isThere, Boolean)).toBe(true);
}
