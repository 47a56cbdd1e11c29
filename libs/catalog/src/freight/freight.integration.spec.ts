import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isFailure, PROVINCES, shortCodeOf } from '@shanhuo/kernel';
import { giveSellers } from '../../../../test/support/give-sellers.js';
import { openSession } from '../../../../test/support/open-session.js';
import { TestApi } from '../../../../test/support/test-api.js';
import { aVariant, freightTerms, stockShop } from '../testing/index.js';
import { FreightService } from './freight.service.js';
import type { GivenFreightTerms } from './freight.terms.js';

const FAMILY = shortCodeOf('seller family-shop');
const RIVER = shortCodeOf('seller river-shop');

const TEMPLATE = `unit bands { band firstUnits firstPrice { amount } nextUnits nextPrice { amount } freeAbove { amount } }
  provinces { provinceCode name band }`;
const SAVE = `mutation ($input: SaveFreightTemplateInput!) { saveFreightTemplate(input: $input) { __typename
  ... on FreightTemplateSaved { template { ${TEMPLATE} } }
  ... on InvalidInput { fields { field code message } } ... on SellerNotFound { message } } }`;
const QUOTE = `query ($code: String!, $province: String!) { product(code: $code) {
  freight(provinceCode: $province) { delivers fee { amount } freeAbove { amount } } } }`;

/** By the piece, and not to Tibet and Xinjiang. */
const FRESH = {
  sellerCode: FAMILY,
  unit: 'PIECE',
  bands: [{ band: 1, firstUnits: 1, firstPrice: '6', nextUnits: 1, nextPrice: '4.50', freeAbove: '199.00' }],
  provinces: PROVINCES.map(({ code }) => ({ provinceCode: code, band: /^(54|65)/.test(code) ? null : 1 })),
};

describe('freight of sellers', () => {
  let api: TestApi;
  let freight: FreightService;
  let seller: string;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    api = await TestApi.start();
    freight = api.app.get(FreightService);
    const heavy = aVariant({ label: '5千克', netWeightGrams: 5_000, shippingWeightGrams: 5_400, priceFen: 9_000 });
    await stockShop(api.app, [
      { key: 'light', variants: [aVariant({ shippingWeightGrams: 600, priceFen: 3_990 }), heavy] },
      { key: 'heavy', variants: [heavy] },
      { key: 'sold-out', variants: [aVariant({ onHand: 0, priceFen: 100 }), heavy] },
      { key: 'dear', variants: [aVariant({ priceFen: 9_900 })], sellerKey: 'river-shop' },
    ]);
    await api.openAccounts();
    await giveSellers(api);
    seller = await openSession(api, api.accountOf('seller'));
    const sellers = { text: 'select id, code from village_seller.sellers' };
    for (const { id, code } of await api.database.read<{ id: string; code: string }>(sellers, [])) ids.set(code, id);
  });
  afterAll(() => api.close());

  const idOf = (code: string): string => ids.get(code) ?? '';
  const save = (code: string, given: GivenFreightTerms) =>
    api.database.inTransaction((tx) => freight.saveTemplate(tx, idOf(code), given, 'en'));
  const rateOf = async (code: string, province: string) =>
    (await freight.findRates(undefined, [idOf(code)], province)).get(idOf(code));
  async function quote(key: string, province: string): Promise<unknown> {
    const variables = { code: shortCodeOf(`product ${key}`), province };
    const answer = await api.ask<{ product: { freight: unknown } }>(QUOTE, { variables });
    return answer.errors?.[0]?.extensions['code'] ?? answer.data?.product.freight;
  }

  it('[L1][B23] is shown with a product for every one of the 34 provinces, before anything is bought', async () => {
    for (const { code } of PROVINCES) {
      const delivers = code < '700000';
      expect({ code, quote: await quote('light', code) }).toEqual({
        code,
        quote: delivers
          ? { delivers, fee: { amount: '8.00' }, freeAbove: { amount: '99.00' } }
          : { delivers, fee: null, freeAbove: null },
      });
    }
  });

  it.each([
    ['heavy', '18.00', 'by its weight with packing, each begun kilogram'],
    ['sold-out', '18.00', 'of the cheapest pack there is'],
    ['dear', '0.00', 'free where the pack alone costs enough'],
  ])('[L1] of %s is ¥%s: %s', async (key, amount) => {
    expect(await quote(key, '420000')).toMatchObject({ delivers: true, fee: { amount } });
  });

  it.each(['', '42', '420300', '990000', "'; --"])('is refused for %p, which is no province', async (province) => {
    expect(await quote('light', province)).toBe('BAD_USER_INPUT');
  });

  it('[L1][L2] is set by the seller, and holds for the next visitor', async () => {
    const answer = await api.ask(SAVE, { variables: { input: FRESH }, token: seller, language: 'en' });
    expect(answer.data?.['saveFreightTemplate']).toMatchObject({
      __typename: 'FreightTemplateSaved',
      template: {
        unit: 'PIECE',
        bands: [{ firstPrice: { amount: '6.00' }, nextPrice: { amount: '4.50' }, freeAbove: { amount: '199.00' } }],
      },
    });
    const read = await api.ask<{ freightTemplate: { provinces: { provinceCode: string; band: number | null }[] } }>(
      `query ($code: String!) { freightTemplate(sellerCode: $code) { ${TEMPLATE} } }`,
      { variables: { code: FAMILY }, token: seller, language: 'en' },
    );
    const refused = read.data?.freightTemplate.provinces.filter(({ band }) => band === null);
    expect(refused).toEqual([
      { provinceCode: '540000', name: 'Tibet', band: null },
      { provinceCode: '650000', name: 'Xinjiang', band: null },
    ]);
    expect(await quote('heavy', '420000')).toEqual({
      delivers: true,
      fee: { amount: '6.00' },
      freeAbove: { amount: '199.00' },
    });
    expect(await quote('heavy', '650000')).toEqual({ delivers: false, fee: null, freeAbove: null });
    expect(await rateOf(FAMILY, '540000')).toBe('no_delivery');
  });

  it('[S21] of somebody else is neither shown nor set, as if the seller were not there', async () => {
    const input = { ...FRESH, sellerCode: RIVER };
    const theirs = await api.ask(SAVE, { variables: { input }, token: seller });
    const nobodys = await api.ask(SAVE, {
      variables: { input: { ...input, sellerCode: shortCodeOf('seller nobody') } },
      token: seller,
    });
    expect(theirs.data).toMatchObject({ saveFreightTemplate: { __typename: 'SellerNotFound' } });
    expect(theirs.data).toEqual(nobodys.data);
    expect(await rateOf(RIVER, '650000')).toMatchObject({ unit: 'weight', firstFen: 800 });
  });

  it('is refused in words, at each field', async () => {
    const [band] = FRESH.bands;
    const input = { ...FRESH, bands: [{ ...band, nextPrice: '-1.00' }], provinces: FRESH.provinces.slice(1) };
    const answer = await api.ask(SAVE, { variables: { input }, token: seller, language: 'zh-CN' });
    expect(answer.data?.['saveFreightTemplate']).toMatchObject({
      __typename: 'InvalidInput',
      fields: [
        { field: 'bands.0.nextPrice', message: expect.stringContaining('金额') },
        { field: 'provinces', message: expect.stringContaining('34') },
      ],
    });
  });

  it('[S5] lists the sellers one acts for', async () => {
    const mine = await api.ask('{ mySellers { seller { code name kind } } }', { token: seller });
    expect(mine.data).toEqual({
      mySellers: [{ seller: { code: FAMILY, name: '石上人家的店', kind: 'OWN_PRODUCE_HOUSEHOLD' } }],
    });
  });

  it('keeps what held before, with its end: one template at a time, whoever saves at the same moment', async () => {
    const before = await api.database.read({ text: 'select id from catalog.freight_templates' }, []);
    const saved = await Promise.all(Array.from({ length: 8 }, () => save(RIVER, freightTerms())));
    expect(saved.filter(isFailure)).toEqual([]);
    const kept = await api.database.read<{ seller: string; open: boolean }>(
      { text: 'select seller_id as seller, valid_to is null as open from catalog.freight_templates' },
      [],
    );
    expect(kept).toHaveLength(before.length + 8);
    const open = kept.filter((each) => each.open).map((each) => each.seller);
    expect(open.toSorted()).toEqual([...ids.values()].toSorted());
  });

  it('[L1] cannot be kept in the database without a word for each province', async () => {
    const insert = `insert into catalog.freight_templates (id, seller_id, unit, valid_from, valid_to)
      values (gen_random_uuid(), $1, 'weight', '2026-01-01', '2026-01-02')`;
    await expect(api.database.dataSource.query(insert, [idOf(FAMILY)])).rejects.toThrow('34 provinces');
  });

  it('asks one statement for many sellers, and takes no seller without a template for one that delivers', async () => {
    const rates = await freight.findRates(undefined, [idOf(FAMILY), idOf(RIVER)], '420000');
    expect([...rates.values()]).toMatchObject([
      { unit: 'piece', firstFen: 600, nextFen: 450, freeAboveFen: 19_900 },
      { unit: 'weight', firstUnits: 1_000, firstFen: 800, nextFen: 200, freeAboveFen: 9_900 },
    ]);
    expect(await freight.findRates(undefined, [], '420000')).toEqual(new Map());
    const nobody = '00000000-0000-7000-8000-000000000000';
    await expect(freight.findRates(undefined, [nobody], '420000')).rejects.toThrow(nobody);
  });
});
