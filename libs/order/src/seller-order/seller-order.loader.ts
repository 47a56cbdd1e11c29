import type { RequestLoaders } from '@shanhuo/kernel/graphql';
import type { LedgerReader } from '@shanhuo/payment';
import type { ActorForSeller, ActorNames } from '@shanhuo/village-seller';
import type { Story } from '../money/money-story.view.js';
import type { ChangeLog } from '../order/change-log.js';
import type { OrderRepository } from '../order/order.repository.js';
import type { OrderChangeRow, OrderLineRow } from '../order/order.rows.js';
import type { ShipmentReader, ShipmentView } from '../shipment/shipment.reader.js';

/** Lines of a seller order in their order, one statement for all seller orders of a request. */
export async function loadLines(
  loaders: RequestLoaders,
  orders: OrderRepository,
  sellerOrderId: string,
): Promise<OrderLineRow[]> {
  const lines = await loaders.load('order.lines', sellerOrderId, async (ids) =>
    Map.groupBy(await orders.findLines(undefined, ids), (line) => line.sellerOrderId),
  );
  return lines ?? [];
}

/** Parcels of a seller order, one statement for all seller orders of a request. */
export async function loadShipments(
  loaders: RequestLoaders,
  reader: ShipmentReader,
  sellerOrderId: string,
): Promise<ShipmentView[]> {
  return (await loaders.load('order.shipments', sellerOrderId, (ids) => reader.findOf(ids))) ?? [];
}

/** Steps of a seller order, oldest first, one statement for all seller orders of a request. */
export async function loadChanges(
  loaders: RequestLoaders,
  changes: ChangeLog,
  sellerOrderId: string,
): Promise<OrderChangeRow[]> {
  const steps = await loaders.load('order.changes', sellerOrderId, async (ids) =>
    Map.groupBy(await changes.findOf(ids), (step) => step.sellerOrderId ?? ''),
  );
  return steps ?? [];
}

/** Who took steps of a seller order for its seller, one statement for all seller orders of a request. */
export async function loadActors(
  loaders: RequestLoaders,
  names: ActorNames,
  actions: readonly string[],
  sellerOrderId: string,
): Promise<readonly ActorForSeller[]> {
  const acts = await loaders.load('order.actors', sellerOrderId, async (ids) =>
    Map.groupBy(await names.find('seller-order', ids, actions), ({ subjectId }) => subjectId),
  );
  return acts ?? [];
}

/** The story of a line, one statement for all lines of a request. */
export function loadStory(loaders: RequestLoaders, ledger: LedgerReader, lineId: string): Promise<Story | undefined> {
  return loaders.load('order.stories', lineId, (ids) => ledger.findStories(ids));
}
