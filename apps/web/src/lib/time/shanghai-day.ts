// China keeps one time, eight hours ahead of UTC, without summer time since 1991.
const offsetMs = 8 * 3600 * 1000;
const dayMs = 24 * 3600 * 1000;

/** Days since 1970-01-01 on Shanghai's calendar; only differences mean something. */
export function shanghaiDay(moment: Date): number {
  return Math.floor((moment.getTime() + offsetMs) / dayMs);
}
