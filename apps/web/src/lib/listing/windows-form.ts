/** The four days of a product as date boxes give them; an empty one is none. */
export const windowNames = ['saleFrom', 'saleUntil', 'harvestFrom', 'harvestUntil'] as const;

export type TypedWindows = Record<(typeof windowNames)[number], string>;

export const noWindows: TypedWindows = { saleFrom: '', saleUntil: '', harvestFrom: '', harvestUntil: '' };

/** As they were typed, no longer than a day is written. */
export function readWindows(form: FormData): TypedWindows {
  const days = windowNames.map((name) => {
    const value = form.get(name);
    return [name, typeof value === 'string' ? value.trim().slice(0, 20) : ''];
  });
  return Object.fromEntries(days) as TypedWindows;
}

/** What stands there, as a form shows it. */
export function showWindows(windows: Readonly<Record<keyof TypedWindows, string | null>>): TypedWindows {
  return Object.fromEntries(windowNames.map((name) => [name, windows[name] ?? ''])) as TypedWindows;
}
