/** Figures with as many places as they are good for. */
export function round(value: number): number {
  const places = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
  return Number(value.toFixed(places));
}

export function roundAll<Figures extends Readonly<Record<keyof Figures, number>>>(figures: Figures): Figures {
  return Object.fromEntries(Object.entries<number>(figures).map(([name, value]) => [name, round(value)])) as Figures;
}
