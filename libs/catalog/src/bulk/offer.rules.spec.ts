import { describe, expect, it } from '@jest/globals';
import type { ListingVariantRow } from '../listing/listing.rows.js';
import { findPack, readPrice, readStock, stockMeant } from './offer.rules.js';

const variant = (label: string, given: Partial<ListingVariantRow> = {}): ListingVariantRow => ({
  ...{ id: label, label, labelEn: label, packAmount: 1, packUnit: 'jin', netWeightGrams: 500, itemCount: null },
  ...{ shippingWeightGrams: 550, priceFen: 3_990, onHand: 20, reserved: 0 },
  ...given,
});
const none = { packAmount: undefined, packUnit: undefined, netWeightGrams: undefined };

describe('the pack a row means', () => {
  const packs = [variant('1斤'), variant('特级 500克'), variant('30个')];

  it.each([
    ['一斤', { packAmount: '1', packUnit: 'jin', label: '' }, '1斤'],
    ['一斤，写得宽', { packAmount: ' １.00 斤', packUnit: 'jin', label: '' }, '1斤'],
    ['有等级的', { packAmount: '500', packUnit: 'gram', label: '特级' }, '特级 500克'],
    ['别的等级', { packAmount: '500', packUnit: 'gram', label: '一级' }, undefined],
    ['一公斤', { packAmount: '1', packUnit: 'kg', label: '' }, undefined],
    ['没写单位', { packAmount: '1', packUnit: undefined, label: '' }, undefined],
  ] as const)('[S12][S16] %s is %j', (_, input, id) => {
    expect(findPack({ ...none, ...input }, packs)?.id).toBe(id);
  });

  it('[S12] may be left out where there is one, and is known by its name where it has no amount', () => {
    expect(findPack({ ...none, label: '' }, [variant('1斤')])?.id).toBe('1斤');
    expect(findPack({ ...none, label: '' }, packs)).toBeUndefined();
    expect(findPack({ ...none, label: '礼盒装' }, [...packs, variant('礼盒装', { packAmount: null })])?.id).toBe(
      '礼盒装',
    );
  });
});

describe('a number to sell', () => {
  it.each([
    ['is left where nothing is written', undefined, { seen: 20, sent: 20, available: 12 }, undefined],
    ['is left where it is what there is', 12, { seen: 20, sent: 20, available: 12 }, undefined],
    ['is left where it is what was exported', 20, { seen: 20, sent: undefined, available: 12 }, undefined],
    ['is left where it is what the last file said', 20, { seen: undefined, sent: 20, available: 12 }, undefined],
    ['is set where it was written anew', 30, { seen: 20, sent: 20, available: 12 }, 30],
    ['is set where the export says more than the last file', 20, { seen: 12, sent: 20, available: 12 }, 20],
    ['is set where nothing is known of before', 20, { seen: undefined, sent: undefined, available: 12 }, 20],
    ['may be none', 0, { seen: 20, sent: 20, available: 12 }, 0],
  ])('[S12] %s', (_, given, known, meant) => {
    expect(stockMeant(given, known)).toBe(meant);
  });

  it('[S12] and a price are read as in the form', () => {
    expect([readPrice('￥39.9元'), readPrice('x'), readPrice(undefined)]).toEqual([3_990, 'invalid', undefined]);
    expect([readStock('２０件'), readStock('1.5'), readStock(undefined)]).toEqual([20, 'invalid', undefined]);
  });
});
