import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HarvestService, IssueCertificateService, LotWritten } from '@shanhuo/catalog';
import { aVariant, viewerOf } from '@shanhuo/catalog/testing';
import type { Viewer, ViewerSession } from '@shanhuo/identity';
import { newId, shortCodeOf } from '@shanhuo/kernel';
import type { SellerKind } from '@shanhuo/village-seller';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { OrderWorld } from '../testing/index.js';
import { ShipService, type ShipInput } from './ship.service.js';
import { ShipmentReader } from './shipment.reader.js';
import { LotsToShip } from './lots-to-ship.js';

const COOP = shortCodeOf('seller coop-shop');
const FAMILY = shortCodeOf('seller family-shop');
const FERRY = shortCodeOf('seller river-shop');
let testDatabase: TestDatabase;
let world: OrderWorld;
let coop: Viewer;
let family: Viewer;
let ferry: Viewer;
let parcels = 0;

const goods = (key: string, sellerKey: string, categoryCode: string) => ({
  ...{ key, sellerKey, categoryCode, variants: [aVariant({ onHand: 1_000, netWeightGrams: 1_000 })] },
});
const SHELF = ['pear', 'plum', 'apple', 'fungus', 'own', 'peach', 'orange'] as const;
type Goods = (typeof SHELF)[number];

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  world = await OrderWorld.open(testDatabase.url, [
    ...[goods('pear', 'coop-shop', 'fruit'), goods('plum', 'coop-shop', 'fruit'), goods('apple', 'coop-shop', 'fruit')],
    ...[goods('fungus', 'coop-shop', 'mushrooms'), goods('own', 'family-shop', 'fruit')],
    ...[goods('peach', 'coop-shop', 'fruit'), goods('orange', 'river-shop', 'fruit')],
  ]);
  const sellers = await world.rows<{ id: string; code: string; cooperativeId: string | null }>(
    `select id, code, cooperative_id as "cooperativeId" from village_seller.sellers`,
  );
  const of = (code: string) => sellers.find((each) => each.code === code);
  coop = viewerOf({ role: 'manager', subjectKind: 'cooperative', subjectId: of(COOP)?.cooperativeId ?? '' });
  family = viewerOf({ role: 'seller', subjectKind: 'seller', subjectId: of(FAMILY)?.id ?? '' });
  ferry = viewerOf({ role: 'seller', subjectKind: 'seller', subjectId: of(FERRY)?.id ?? '' });
}, 60_000);
afterAll(async () => {
  await world.close();
  await testDatabase.drop();
});

/** Bought and paid: the code of the seller order, and its lines by goods. */
async function bought(wanted: Partial<Record<Goods, number>>) {
  const variants = await world.variants();
  const wish: Record<string, number> = {};
  for (const [i, key] of SHELF.entries()) if (wanted[key] !== undefined) wish[variants[i] ?? ''] = wanted[key];
  const order = await world.placed(await world.wish(wish), await world.person());
  await world.pay(order.orderId);
  const [part] = await world.rows<{ id: string; code: string }>(
    'select id, code from orders.seller_orders where order_id = $1',
    [order.orderId],
  );
  const lines = await world.rows<{ id: string; productCode: string }>(
    `select id, product_code as "productCode" from orders.lines where seller_order_id = $1`,
    [part?.id ?? ''],
  );
  const lineOf = (key: Goods): string =>
    lines.find(({ productCode }) => productCode === shortCodeOf(`product ${key}`))?.id ?? '';
  return { id: part?.id ?? '', code: part?.code ?? '', lineOf };
}

async function certify(key: Goods, kilos: number, viewer = coop, harvestedOn = '2026-11-20'): Promise<string> {
  const sellerCode = viewer === coop ? COOP : FAMILY;
  const harvest = { productCode: shortCodeOf(`product ${key}`), amount: `${kilos}`, unit: 'kg' as const, harvestedOn };
  const written = await world.app
    .get(HarvestService)
    .record(viewer, { idempotencyKey: newId(), sellerCode, ...harvest }, 'zh-CN');
  if (!(written instanceof LotWritten)) throw new Error(JSON.stringify(written));
  const promise = { bases: ['self_check' as const], promises: true, contact: viewer === coop ? '19900000070' : null };
  const { lotCode: code } = written;
  const issued = await world.app
    .get(IssueCertificateService)
    .issue(viewer, { idempotencyKey: newId(), sellerCode, code, ...promise }, 'zh-CN');
  if (!(issued instanceof LotWritten)) throw new Error(JSON.stringify(issued));
  return `HG-${code}-1`;
}

function ship(sellerOrderCode: string, lines: ShipInput['lines'] = [], viewer = coop) {
  const session = { sessionId: newId(), personId: viewer.personId } as ViewerSession;
  const parcel = { carrierCode: 'sf', trackingNumber: `SF${String(++parcels).padStart(10, '0')}`, lines };
  const input = { idempotencyKey: newId(), sellerOrderCode, ...parcel };
  return world.app.get(ShipService).ship(viewer, session, input, 'zh-CN');
}
const codes = (answer: object): string[] =>
  'fields' in answer
    ? (answer.fields as { field: string; code: string }[]).map(({ field, code }) => `${field} ${code}`)
    : [];
const carried = async (sellerOrderId: string) =>
  ((await world.app.get(ShipmentReader).findOf([sellerOrderId])).get(sellerOrderId) ?? []).map(({ lines }) =>
    lines.map(({ lots }) => lots.map(({ certificateNumber, quantity }) => `${certificateNumber} ${quantity}`)),
  );

describe('[N7] goods of the six kinds', () => {
  it('of a cooperative do not leave without a certificate, and the desk says so before', async () => {
    const order = await bought({ pear: 2, fungus: 1 });
    const find = async () => (await world.app.get(LotsToShip).findOf([order.id])).get(order.id);
    expect(await find()).toMatchObject([
      { lineId: order.lineOf('pear'), isDue: true, isCovered: false, rooms: [] },
      { lineId: order.lineOf('fungus'), isDue: false, isCovered: false },
    ]);
    expect(codes(await ship(order.code))).toEqual(['lines.0.certificates CERTIFICATE_MISSING']);
    const preview = { sellerOrderCode: order.code, carrierCode: 'sf', trackingNumber: 'SF99999999', lines: [] };
    expect(codes(await world.app.get(ShipService).preview(coop, preview, 'zh-CN'))).toEqual([
      'lines.0.certificates CERTIFICATE_MISSING',
    ]);
    expect(await carried(order.id)).toEqual([]);
    const number = await certify('pear', 5);
    expect(await find()).toMatchObject([{ isCovered: true, rooms: [{ number, room: 5_000 }] }, {}]);
    expect(await ship(order.code)).toMatchObject({ sellerOrderCode: order.code });
    expect(await carried(order.id)).toEqual([[[`${number} 2000`], []]]);
  });

  it.each<[SellerKind, boolean]>([
    ['own_produce_household', false],
    ['handicraft', false],
    ['petty_trade', false],
    ['self_employed', false],
    ['cooperative', true],
    ['company', true],
  ])('of a seller of the kind %s need a certificate to leave: %s', async (kind, isDue) => {
    const isCooperative = kind === 'cooperative';
    // The kind as it is when goods are ordered counts: what a seller becomes later changes no order.
    if (!isCooperative) await world.rows('update village_seller.sellers set kind = $2 where code = $1', [FERRY, kind]);
    const order = await bought(isCooperative ? { peach: 1 } : { orange: 1 });
    expect(await world.rows('select seller_kind from orders.seller_orders where id = $1', [order.id])).toEqual([
      { seller_kind: kind },
    ]);
    expect((await world.app.get(LotsToShip).findOf([order.id])).get(order.id)).toMatchObject([{ isDue }]);
    expect(codes(await ship(order.code, [], isCooperative ? coop : ferry))).toEqual(
      isDue ? ['lines.0.certificates CERTIFICATE_MISSING'] : [],
    );
  });

  it.each(['vegetable', 'fruit', 'tea_leaf', 'livestock', 'egg', 'aquatic'])(
    'each of them: %s of a cooperative does not leave without a certificate',
    async (kind) => {
      await world.rows(`update catalog.categories set six_kind = $1 where code = 'fruit'`, [kind]);
      expect(codes(await ship((await bought({ peach: 1 })).code))).toEqual([
        'lines.0.certificates CERTIFICATE_MISSING',
      ]);
      await world.rows(`update catalog.categories set six_kind = 'fruit' where code = 'fruit'`);
    },
  );

  it('[T2] leave from the lot that was chosen, else from the oldest harvest, and what was weighed counts', async () => {
    const older = await certify('plum', 3, coop, '2026-11-01');
    const newer = await certify('plum', 10, coop, '2026-11-19');
    const order = await bought({ plum: 8 });
    const lineId = order.lineOf('plum');
    await ship(order.code, [{ lineId, quantity: 1, certificates: [newer] }]);
    await ship(order.code, [{ lineId, quantity: 2, packedGrams: 2_100 }]);
    expect(codes(await ship(order.code, [{ lineId, quantity: 2, certificates: [older] }]))).toEqual([
      'lines.0.certificates CERTIFICATE_TOO_SMALL',
    ]);
    await ship(order.code, [{ lineId, quantity: 5 }]);
    expect(await carried(order.id)).toEqual([
      [[`${newer} 1000`]],
      [[`${older} 2100`]],
      [[`${older} 900`, `${newer} 4100`]],
    ]);
  });

  it('of a household leave with or without, and carry a certificate where there is one', async () => {
    const without = await bought({ own: 1 });
    expect(await ship(without.code, [], family)).toMatchObject({ sellerOrderCode: without.code });
    expect(await carried(without.id)).toEqual([[[]]]);
    const number = await certify('own', 1, family);
    const [first, second] = [await bought({ own: 1 }), await bought({ own: 1 })];
    await ship(first.code, [], family);
    await ship(second.code, [], family);
    expect([await carried(first.id), await carried(second.id)]).toEqual([[[[`${number} 1000`]]], [[[]]]]);
  });

  it('never leave beyond what is certified, however many parcels leave at once', async () => {
    for (let round = 0; round < 4; round += 1) {
      const kilos = 3 + round;
      await certify('apple', kilos);
      const orders = await Promise.all(Array.from({ length: 5 }, () => bought({ apple: 2 })));
      const answers = await Promise.all(orders.map(({ code }) => ship(code)));
      const left = answers.filter((answer) => codes(answer).length === 0).length;
      const [sums] = await world.rows<{ certified: number; shipped: number; carried: number }>(
        `select sum(b.certified)::int as certified, sum(b.shipped)::int as shipped,
           (select sum(u.quantity)::int from orders.shipment_certificates u
             join catalog.lot_certificates t on t.id = u.certificate_id join catalog.lots l on l.id = t.lot_id
             join catalog.products p on p.id = l.product_id where p.code = $1) as carried
         from catalog.certificate_balances b join catalog.lot_certificates t on t.id = b.certificate_id
           join catalog.lots l on l.id = t.lot_id join catalog.products p on p.id = l.product_id where p.code = $1`,
        [shortCodeOf('product apple')],
      );
      expect(left).toBeGreaterThan(0);
      expect(sums?.shipped).toBe(sums?.carried);
      expect((sums?.certified ?? 0) - (sums?.shipped ?? 0)).toBeGreaterThanOrEqual(0);
      // What may leave leaves: less than a parcel is left over.
      expect((sums?.certified ?? 0) - (sums?.shipped ?? 0)).toBeLessThan(2_000);
    }
  });

  it('keep on the parcel what they left under, for ever', async () => {
    for (const text of [
      'update orders.shipment_certificates set quantity = 1',
      'delete from orders.shipment_certificates',
    ]) {
      await expect(world.rows(text)).rejects.toThrow();
    }
  });
});
