import { describe, expect, it } from '@jest/globals';
import { readAbout, readLine, readRequestId } from './call-back.rules.js';

const [SHOP, CODE] = ['K7Q2M0A1', '0123ABCD'];

describe('[N18] what a request to be called is about', () => {
  it.each([
    [undefined, undefined],
    [null, undefined],
    [
      { kind: 'shop', shopCode: SHOP },
      { kind: 'shop', shopCode: SHOP, code: null },
    ],
    [{ kind: 'shop', shopCode: 'x' }, undefined],
    [
      { kind: 'shop', shopCode: SHOP, code: CODE },
      { kind: 'shop', shopCode: SHOP, code: null },
    ],
    [{ kind: 'goods', shopCode: SHOP }, undefined],
    [
      { kind: 'goods', shopCode: SHOP, code: 'o1z3-abcd' },
      { kind: 'goods', shopCode: SHOP, code: '01Z3ABCD' },
    ],
    [{ kind: 'parcel', code: CODE }, undefined],
    [
      { kind: 'parcel', shopCode: SHOP, code: CODE },
      { kind: 'parcel', shopCode: SHOP, code: CODE },
    ],
    [
      { kind: 'order', shopCode: SHOP, code: CODE },
      { kind: 'order', shopCode: null, code: CODE },
    ],
    [{ kind: 'order', code: '../../operator' }, undefined],
  ] as const)('is read from %j as %j', (stated, about) => {
    expect(readAbout(stated)).toEqual(about);
  });

  it('is asked for under an id, whatever its letters', () => {
    const id = '0193A0E5-1111-7111-8111-0193A0E51111';
    expect(readRequestId(id)).toBe(id.toLowerCase());
    expect(readRequestId('again')).toBeUndefined();
  });

  it('has words of one line', () => {
    expect(readLine(' 张\u0000大\n 叔\u202e ')).toBe('张 大 叔');
  });
});
