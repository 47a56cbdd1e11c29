import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HarvestService, IssueCertificateService, LotWritten } from '@shanhuo/catalog';
import { stockShop, viewerOf } from '@shanhuo/catalog/testing';
import { newId, shortCodeOf } from '@shanhuo/kernel';
import { LabelCodes } from '../../../libs/catalog/src/trace/label-codes.js';
import { newVisitor, TestApi } from '../../support/test-api.js';

const TRACE = `query ($code: String!) { trace(code: $code) { __typename ... on Failure { code message }
  ... on Trace { lotCode title villageName townName countyName harvestedOn producer producerKind productCode
    certificates { number quantity unit bases promise contact issuedOn validUntil } } } }`;
const PLACE = '王小二家屋后的棚';
const NOTE = '电话13912345678';

interface Traced {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

let api: TestApi;
let family = '';
let cooperative = '';

beforeAll(async () => {
  api = await TestApi.start();
  await stockShop(api.app, [
    { key: 'one', title: '黑木耳' },
    { key: 'pear', title: '高山梨', sellerKey: 'coop-shop', categoryCode: 'fruit' },
  ]);
  family = await harvest('family-shop', 'one');
  cooperative = await harvest('coop-shop', 'pear', '0719 555 1234');
}, 60_000);
afterAll(() => api?.close());

async function harvest(sellerKey: string, productKey: string, contact?: string): Promise<string> {
  const sellerCode = shortCodeOf(`seller ${sellerKey}`);
  const [seller] = await api.database.read<{ id: string }>(
    { text: 'select id from village_seller.sellers where code = $1' },
    [sellerCode],
  );
  const viewer = viewerOf({ role: 'seller', subjectKind: 'seller', subjectId: seller?.id ?? '' });
  const said = { amount: '20', unit: 'kg' as const, harvestedOn: '2026-11-20', place: PLACE, note: NOTE };
  const goods = { idempotencyKey: newId(), sellerCode, productCode: shortCodeOf(`product ${productKey}`) };
  const written = await api.app.get(HarvestService).record(viewer, { ...goods, ...said }, 'zh-CN');
  if (!(written instanceof LotWritten)) throw new Error(JSON.stringify(written));
  const promise = { code: written.lotCode, bases: ['self_check' as const], promises: true, contact };
  const named = { idempotencyKey: newId(), sellerCode };
  const issued = await api.app.get(IssueCertificateService).issue(viewer, { ...named, ...promise }, 'zh-CN');
  if (!(issued instanceof LotWritten)) throw new Error(JSON.stringify(issued));
  return written.lotCode;
}

const labelOf = (lotCode: string): string => api.app.get(LabelCodes).codeOf(lotCode);
async function trace(code: string, visitor = newVisitor()): Promise<Traced | undefined> {
  return (await api.ask<{ trace: Traced }>(TRACE, { variables: { code }, visitor, language: 'zh-CN' })).data?.trace;
}

describe('[N9] the page behind a label', () => {
  it('tells village, day and certificate of a family, and neither its name nor its plot', async () => {
    const traced = await trace(labelOf(family));
    expect(traced).toEqual({
      ...{ __typename: 'Trace', lotCode: family, title: '黑木耳', villageName: '石上村', townName: '松林镇' },
      ...{ countyName: '青石县', harvestedOn: '2026-11-20', producer: null, producerKind: 'OWN_PRODUCE_HOUSEHOLD' },
      productCode: shortCodeOf('product one'),
      certificates: [
        {
          ...{ number: `HG-${family}-1`, quantity: 20_000, unit: 'GRAM', bases: ['SELF_CHECK'] },
          ...{ promise: expect.stringContaining('我承诺'), contact: null },
          ...{ issuedOn: expect.any(String), validUntil: expect.any(String) },
        },
      ],
    });
    for (const personal of [PLACE, NOTE, '王小二', '13912345678', '石上人家']) {
      expect(JSON.stringify(traced)).not.toContain(personal);
    }
  });

  it('names a cooperative, which is nobody’s name, and whom to call there', async () => {
    expect(await trace(labelOf(cooperative))).toMatchObject({
      ...{ producer: '石上合作社', producerKind: 'COOPERATIVE', title: '高山梨' },
      certificates: [{ contact: '0719-5551234', promise: expect.stringContaining('我承诺') }],
    });
  });

  it.each([
    ['a craftsperson', 'handicraft', 'HANDICRAFT'],
    ['a petty trader', 'petty_trade', 'PETTY_TRADE'],
    ['a self-employed business', 'self_employed', 'SELF_EMPLOYED'],
  ])('says that it comes from %s, and no name', async (_what, kind, producerKind) => {
    const seller = shortCodeOf('seller family-shop');
    const become = { text: 'update village_seller.sellers set kind = $1 where code = $2' };
    await api.database.read(become, [kind, seller]);
    expect(await trace(labelOf(family))).toMatchObject({ producer: null, producerKind });
    await api.database.read(become, ['own_produce_household', seller]);
  });

  it('[T4] is not there for a label that was changed, nor for a lot that nobody signed', async () => {
    const [, signature = ''] = labelOf(family).split('.');
    for (const code of [
      family,
      `${cooperative}.${signature}`,
      `${family}.1AAAAAAAAAAAAAAAA`,
      '',
      '\0',
      'x'.repeat(5_000),
    ]) {
      expect(await trace(code)).toMatchObject({ __typename: 'LabelNotOurs', code: 'LABEL_NOT_OURS' });
    }
    expect(await trace(labelOf('25100201-991231-99'))).toMatchObject({ __typename: 'LabelNotOurs' });
  });

  it('is there when the goods are not on sale any more', async () => {
    const code = shortCodeOf('product pear');
    await api.database.read({ text: `delete from catalog.product_cards where code = $1` }, [code]);
    expect(await trace(labelOf(cooperative))).toMatchObject({ title: '高山梨', productCode: null });
  });

  it('is read three hundred times an hour from one place, and as before from another', async () => {
    const visitor = newVisitor();
    for (let i = 0; i < 10; i += 1) await Promise.all(Array.from({ length: 30 }, () => trace('x', visitor)));
    expect(await trace(labelOf(family), visitor)).toMatchObject({ __typename: 'TooManyAttempts' });
    expect(await trace(labelOf(family))).toMatchObject({ __typename: 'Trace' });
  });
});
