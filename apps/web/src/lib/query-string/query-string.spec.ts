import { describe, expect, it } from '@jest/globals';
import { actionHere, withoutValue, withParameters } from './parameters.js';
import { countNarrowings, isCounted, readListChoice, toProductFilter } from './product-filter.js';
import { readNextPath } from './next-path.js';

const read = (search: string) => readListChoice(new URLSearchParams(search));

describe('readListChoice', () => {
  it('reads a full address', () => {
    expect(
      read('category=tea&county=420324&mark=GREEN&mark=ORGANIC&certified=1&stock=1&sort=PRICE_LOW&after=abc'),
    ).toEqual({
      category: 'tea',
      county: '420324',
      village: undefined,
      specialty: undefined,
      marks: ['GREEN', 'ORGANIC'],
      certified: true,
      inStock: true,
      inSeason: false,
      priceFrom: undefined,
      priceTo: undefined,
      priceBand: undefined,
      shipsTo: undefined,
      sort: 'PRICE_LOW',
      after: 'abc',
      before: undefined,
      opened: false,
    });
  });

  it.each([
    ['price=20-49.99', { priceFrom: '20', priceTo: '49.99' }],
    ['price=-19.99', { priceTo: '19.99' }],
    ['price=200-', { priceFrom: '200' }],
    ['price=20-49.99&from=30&to=', { priceFrom: '30' }],
    ['price=-', {}],
    ['price=20', {}],
    ['price=a-b', {}],
  ])('takes the prices of %s for %j', (search, filter) => {
    expect(toProductFilter(read(search))).toEqual(filter);
    expect(countNarrowings(read(search))).toBe(Object.keys(filter).length > 0 ? 1 : 0);
  });

  it('leaves a village behind that is not in the county', () => {
    const village = '420324100201';
    expect(read(`village=${village}`).village).toBe(village);
    expect(read(`county=420324&village=${village}`)).toMatchObject({ county: '420324', village });
    expect(read(`county=420325&village=${village}`)).toMatchObject({ county: '420325', village: undefined });
  });

  it('has the filters counted for who looks at them or has chosen one, and folds them where pages are turned', () => {
    expect([read(''), read('sort=SOLD'), read('filters=2')].map(isCounted)).toEqual([false, false, false]);
    expect([read('filters=1'), read('season=1'), read('from=5')].map(isCounted)).toEqual([true, true, true]);
    expect(read('filters=1').opened).toBe(true);
    expect(read('filters=1&after=abc').opened).toBe(false);
  });

  it.each([
    'sort=drop+table',
    'mark=FAKE',
    'certified=yes',
    'category=',
    `after=${'x'.repeat(501)}`,
    '%E0%A4%A=1&after',
  ])('takes %s for nothing said', (search) => {
    expect(countNarrowings(read(search))).toBe(0);
    expect(read(search)).toMatchObject({ sort: undefined, after: undefined });
  });

  it('turns full-width digits of a code into plain ones', () => {
    expect(read('county=４２０３２４').county).toBe('420324');
  });

  it('goes forward when an address says both directions', () => {
    expect(read('after=a&before=b')).toMatchObject({ after: 'a', before: undefined });
  });
});

describe('toProductFilter', () => {
  it('names only what was chosen', () => {
    expect(toProductFilter(read(''))).toEqual({});
    expect(toProductFilter(read('county=420324&stock=1'))).toEqual({ countyCode: '420324', inStock: true });
    expect(toProductFilter(read('from=5&to=%EF%BF%A59.90'))).toEqual({ priceFrom: '5', priceTo: '9.90' });
    expect(toProductFilter(read('from=1e3&to=-2'))).toEqual({});
    expect(toProductFilter(read('specialty=zhuxi-pickles'))).toEqual({ specialtyCode: 'zhuxi-pickles' });
  });
});

describe('addresses', () => {
  const url = new URL('http://shop.test/products?county=420324&mark=GREEN&mark=ORGANIC&after=abc');

  it('drops the page when the list changes', () => {
    expect(withParameters(url, { county: undefined, sort: 'PRICE_LOW' })).toBe(
      '/products?mark=GREEN&mark=ORGANIC&sort=PRICE_LOW',
    );
  });

  it('leads on without what was just done and the form it was done by', () => {
    const done = new URL('http://shop.test/operator/marks?/withdraw=&state=accepted&done=WITHDRAW');
    expect(withParameters(done, { after: 'abc' })).toBe('/operator/marks?state=accepted&after=abc');
  });

  it('removes one value of several', () => {
    expect(withoutValue(url, 'mark', 'GREEN')).toBe('/products?county=420324&mark=ORGANIC');
  });
});

describe('the action of a form in a list', () => {
  it.each([
    ['', '?/decide'],
    ['?state=accepted&after=a%2Bb', '?/decide&state=accepted&after=a%2Bb'],
    ['?state=accepted&done=WITHDRAW', '?/decide&state=accepted'],
    ['?/decide&state=accepted', '?/decide&state=accepted'],
  ])('on a page at %j is %s', (search, action) => {
    expect(actionHere({ pathname: '/operator/marks', search }, 'decide')).toBe(action);
  });
});

describe('readNextPath', () => {
  it.each([
    ['/account', '/account'],
    ['/account/sessions?x=1', '/account/sessions?x=1'],
    ['//evil.test/', '/account'],
    ['/\\evil.test', '/account'],
    ['https://evil.test', '/account'],
    ['/%0d%0aset-cookie', '/account'],
    ['/\t/evil.test', '/account'],
    [null, '/account'],
  ])('goes from %j to %j', (next, path) => {
    expect(readNextPath(next)).toBe(path);
  });
});
