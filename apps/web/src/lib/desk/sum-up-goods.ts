interface PackedOrder {
  readonly lines: readonly { readonly title: string; readonly label: string; readonly toShip: number }[];
}

/** All pieces of the list together, so that one walk to the store fetches them. */
export function sumUpGoods(orders: readonly PackedOrder[]): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { title, label, toShip } of orders.flatMap(({ lines }) => lines)) {
    if (toShip > 0) counts.set(`${title} ${label}`, (counts.get(`${title} ${label}`) ?? 0) + toShip);
  }
  return [...counts].map(([name, count]) => ({ name, count }));
}
