interface Ordered {
  id: string;
  quantity: number;
  cancelledQuantity: number;
}

interface Parcel {
  lines: { lineId: string; quantity: number }[];
}

/** How many of a line are neither cancelled nor on their way. */
export function leftToCancel({ id, quantity, cancelledQuantity }: Ordered, parcels: Parcel[]): number {
  const sent = parcels.flatMap(({ lines }) => lines).filter(({ lineId }) => lineId === id);
  return quantity - cancelledQuantity - sent.reduce((sum, line) => sum + line.quantity, 0);
}
