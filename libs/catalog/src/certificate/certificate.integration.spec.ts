import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId, shortCodeOf, type Failure } from '@shanhuo/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { LotWritten } from '../lot/harvest.service.js';
import { HarvestWorld } from '../testing/harvest-world.js';
import { CertificateRepository, type CertificateRow } from './certificate.repository.js';
import { CERTIFICATE_PROMISE } from './certificate.rules.js';
import { CertifiedGoods } from './certified-goods.service.js';
import { IssueCertificateService, type IssueCertificateInput } from './issue-certificate.service.js';

const DAY = 24 * 3_600_000;
let testDatabase: TestDatabase;
let world: HarvestWorld;

beforeAll(async () => {
  testDatabase = await createTestDatabase();
  world = await HarvestWorld.open(testDatabase.url);
}, 60_000);
afterAll(async () => {
  await world.listing.stock.close();
  await testDatabase.drop();
});

const input = (code: string, given: Partial<IssueCertificateInput> = {}): IssueCertificateInput => ({
  ...{ idempotencyKey: newId(), sellerCode: world.family, code, bases: ['self_check'], promises: true },
  ...given,
});
const issue = (code: string, given: Partial<IssueCertificateInput> = {}, viewer = world.listing.seller) =>
  world.listing.stock.get(IssueCertificateService).issue(viewer, input(code, given), 'zh-CN');
const certificatesOf = async (code: string): Promise<readonly CertificateRow[]> => {
  const [lot] = await world.listing.rows<{ id: string }>('select id from catalog.lots where code = $1', [code]);
  const found = await world.listing.stock.get(CertificateRepository).findOf([lot?.id ?? '']);
  return found.get(lot?.id ?? '') ?? [];
};
const problems = (answer: LotWritten | Failure): string[] =>
  'fields' in answer
    ? (answer.fields as { field: string; code: string }[]).map(({ field, code }) => `${field} ${code}`)
    : [];

describe('[T1] a conformity certificate', () => {
  it('has the fields of the order: goods, quantity, origin, producer, day, promise and what it rests on', async () => {
    const code = await world.harvested({ amount: '20', unit: 'kg' });
    expect(await issue(code, { bases: ['self_promise', 'entrusted_test'] })).toBeInstanceOf(LotWritten);
    expect(await certificatesOf(code)).toEqual([
      {
        ...{
          lotId: expect.any(String),
          number: `HG-${code}-1`,
          productName: '黑木耳',
          productNameEn: expect.any(String),
        },
        ...{ origin: '青石县松林镇石上村', originEn: 'Shishang Village, Songlin Town, Qingshi County' },
        ...{
          issuer: '石上人家的店',
          issuerEn: 'Shop of the Shishang Family',
          quantity: 20_000,
          unit: 'gram',
          shipped: 0,
        },
        ...{ bases: ['entrusted_test', 'self_promise'], promise: CERTIFICATE_PROMISE, contact: null },
        ...{ issuedOn: '2026-11-22', validUntil: '2027-02-20', cooperativeName: null, cooperativeNameEn: null },
      },
    ]);
  });

  it('of a firm says whom to call, and that of a family keeps no number', async () => {
    const { river, stranger } = world.listing;
    await world.listing.rows(`update village_seller.sellers set kind = 'company' where code = $1`, [river]);
    const written = await world.record(stranger, { sellerCode: river, productCode: shortCodeOf('product river') });
    if (!(written instanceof LotWritten)) throw new Error(JSON.stringify(written));
    const code = written.lotCode;
    const ask = (contact: string | null) => issue(code, { sellerCode: river, contact }, stranger);
    expect(problems(await ask(null))).toEqual(['contact CONTACT_MISSING']);
    expect(problems(await ask(' '))).toEqual(['contact CONTACT_MISSING']);
    expect(problems(await ask('5551234'))).toEqual(['contact CONTACT_INVALID']);
    expect(await certificatesOf(code)).toEqual([]);
    expect(await ask('（0719）5551234')).toBeInstanceOf(LotWritten);
    expect(await certificatesOf(code)).toMatchObject([{ contact: '0719-5551234', issuer: '渡口果园' }]);

    const own = await world.harvested();
    expect(problems(await issue(own, { contact: '19900000070' }))).toEqual(['contact CONTACT_NOT_KEPT']);
    expect(await issue(own, { contact: '' })).toBeInstanceOf(LotWritten);
    expect(await certificatesOf(own)).toMatchObject([{ contact: null }]);

    const certificate = { quantity: 1, bases: ['self_check'], promise: '', issued: null } as const;
    const days = { issuedOn: '2026-11-22', validUntil: '2027-02-20' };
    for (const [lotCode, contact] of [
      [code, null],
      [own, '19900000070'],
    ] as const) {
      const [lot] = await world.listing.rows<{ id: string }>('select id from catalog.lots where code = $1', [lotCode]);
      const kept = { ...certificate, ...days, number: newId(), contact };
      const keep = world.listing.stock.inTx((tx) =>
        world.listing.stock.get(CertificateRepository).keep(tx, lot?.id ?? '', kept),
      );
      await expect(keep).rejects.toThrow('a certificate of a f');
    }
    await world.listing.rows(`update village_seller.sellers set kind = 'self_employed' where code = $1`, [river]);
  });

  it('is issued by whoever makes the promise and says what it rests on', async () => {
    const code = await world.harvested();
    expect(problems(await issue(code, { promises: false, bases: [] }))).toEqual([
      'bases BASES_MISSING',
      'promises PROMISE_MISSING',
    ]);
    expect(await certificatesOf(code)).toEqual([]);
  });

  it('is the seller’s own: strangers issue none, and a cooperative only with the household’s leave', async () => {
    const code = await world.harvested();
    expect(await issue(code, {}, world.listing.stranger)).toMatchObject({ code: 'SELLER_NOT_FOUND' });
    expect(await issue(code, { sellerCode: world.listing.river }, world.listing.stranger)).toMatchObject({
      code: 'LOT_NOT_FOUND',
    });
    expect(await issue(code, {}, world.manager)).toMatchObject({ code: 'SELLER_NOT_FOUND' });
    await world.let('list', true);
    expect(await issue(code, {}, world.manager)).toBeInstanceOf(LotWritten);
    await world.let('list', false);
    expect(await certificatesOf(code)).toMatchObject([{ cooperativeName: '石上合作社' }]);
  });

  it('is one however often its form is sent, and the next one has the next number', async () => {
    const code = await world.harvested({ amount: '10', unit: 'kg' });
    const once = input(code, { amount: '4', unit: 'kg' });
    const service = world.listing.stock.get(IssueCertificateService);
    await Promise.all(Array.from({ length: 5 }, () => service.issue(world.listing.seller, once, 'zh-CN')));
    await issue(code);
    expect((await certificatesOf(code)).map(({ number, quantity }) => `${number} ${quantity}`)).toEqual([
      `HG-${code}-1 4000`,
      `HG-${code}-2 6000`,
    ]);
  });

  it('is never changed nor deleted, by nobody and after years: it is kept longer than the six months of the order', async () => {
    const code = await world.harvested();
    await issue(code);
    world.listing.stock.clock.advance(400 * DAY);
    const number = (await certificatesOf(code))[0]?.number ?? '';
    for (const text of [
      'update catalog.lot_certificates set quantity = 1 where number = $1',
      'update catalog.lot_certificates set issuer = $1 where number = $1',
      `update catalog.lot_certificates set contact = '12345678' where number = $1`,
      'delete from catalog.lot_certificates where number = $1',
    ]) {
      await expect(world.listing.rows(text, [number])).rejects.toThrow();
    }
    await expect(world.listing.rows('truncate catalog.lot_certificates cascade')).rejects.toThrow();
    expect(await certificatesOf(code)).toHaveLength(1);
    world.listing.stock.clock.advance(-400 * DAY);
  });
});

describe('[N7] what is certified', () => {
  it('is never more than was harvested, however many certify at once', async () => {
    const code = await world.harvested({ amount: '10', unit: 'kg' });
    const answers = await Promise.all(Array.from({ length: 6 }, () => issue(code, { amount: '3', unit: 'kg' })));
    expect(answers.filter((answer) => answer instanceof LotWritten)).toHaveLength(3);
    expect(problems(await issue(code, { amount: '1001', unit: 'gram' }))).toEqual(['amount ABOVE_LOT']);
    expect(problems(await issue(code, { amount: '1', unit: 'piece' }))).toEqual(['amount AMOUNT_INVALID']);
    expect(await issue(code)).toBeInstanceOf(LotWritten);
    expect(problems(await issue(code))).toEqual(['amount ALL_CERTIFIED']);
    const [lot] = await world.listing.rows<{ id: string }>('select id from catalog.lots where code = $1', [code]);
    const more = { number: 'X', quantity: 1, bases: ['self_check'], promise: '', contact: null, issued: null } as const;
    const days = { issuedOn: '2026-11-22', validUntil: '2027-02-20' };
    const repository = world.listing.stock.get(CertificateRepository);
    await expect(
      world.listing.stock.inTx((tx) => repository.keep(tx, lot?.id ?? '', { ...more, ...days })),
    ).rejects.toThrow('more is certified');
  });

  it('stays harvested: a correction below it, or in another unit, is refused, and a closed lot is certified no more', async () => {
    const code = await world.harvested({ amount: '10', unit: 'kg' });
    await issue(code, { amount: '8', unit: 'kg' });
    const { seller } = world.listing;
    expect(problems(await world.correct(seller, code, { amount: '7', unit: 'kg' }))).toEqual([
      'amount BELOW_CERTIFIED',
    ]);
    expect(problems(await world.correct(seller, code, { amount: '90', unit: 'piece' }))).toEqual([
      'amount BELOW_CERTIFIED',
    ]);
    expect(await world.correct(seller, code, { amount: '9', unit: 'kg' })).toBeInstanceOf(LotWritten);
    await expect(
      world.listing.rows('update catalog.lots set quantity = 1, records = records + 1 where code = $1', [code]),
    ).rejects.toThrow('keeps what is certified');
    await world.close(seller, code, 2);
    expect(await issue(code)).toMatchObject({ code: 'LOT_CLOSED' });
  });

  it('leaves until its last day, and no more than was certified leaves by any statement', async () => {
    const productCode = await world.listing.list({ title: '鲜香菇' });
    const [pack] = await world.listing.rows<{ variantId: string }>(
      `select v.id as "variantId" from catalog.variants v join catalog.products p on p.id = v.product_id where p.code = $1`,
      [productCode],
    );
    const code = await world.harvested({ productCode, amount: '2', unit: 'kg' });
    await issue(code);
    const certified = world.listing.stock.get(CertifiedGoods);
    const line = { lineId: newId(), variantId: pack?.variantId ?? '', sellerKind: 'cooperative' as const, chosen: [] };
    const packed = [{ ...line, categoryCode: 'fruit', quantity: 3, grams: 1_500 }];
    expect((await certified.preview(packed)).lacking).toEqual([]);
    expect((await certified.preview([{ ...packed[0]!, categoryCode: 'mushrooms', grams: 2_001 }])).lacking).toEqual([]);
    world.listing.stock.clock.advance(91 * DAY);
    expect((await certified.preview(packed)).lacking).toEqual([line.lineId]);
    world.listing.stock.clock.advance(-91 * DAY);
    await world.listing.stock.inTx((tx) => certified.take(tx, packed));
    expect((await certified.preview(packed)).lacking).toEqual([line.lineId]);
    for (const shipped of [2_001, 1_499]) {
      await expect(
        world.listing.rows(
          `update catalog.certificate_balances set shipped = $2 where certificate_id =
             (select id from catalog.lot_certificates where number = $1)`,
          [`HG-${code}-1`, shipped],
        ),
      ).rejects.toThrow();
    }
  });
});
