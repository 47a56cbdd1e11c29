import { describe, expect, it } from '@jest/globals';
import { aboutOf, callHref, pageOf, readCallAbout } from './call-about.js';

const [SHOP, CODE] = ['K7Q2M0A1', '0123ABCD'];

describe('a call about the page one is on', () => {
  it.each([
    ['/', '', undefined],
    ['/desk', '', undefined],
    ['/desk/cooperative/K7Q2M0A1', '', undefined],
    ['/desk/village/calls', '', undefined],
    [`/orders/${CODE}`, '', { kind: 'ORDER', code: CODE }],
    [`/orders/${CODE}/cancel`, '?x=1', { kind: 'ORDER', code: CODE }],
    [`/desk/${SHOP}`, '', { kind: 'SHOP', shopCode: SHOP }],
    [`/desk/${SHOP}/money`, '', { kind: 'SHOP', shopCode: SHOP }],
    [`/desk/${SHOP}/orders/${CODE}`, '', { kind: 'PARCEL', shopCode: SHOP, code: CODE }],
    [`/desk/${SHOP}/products/${CODE}/stock`, '', { kind: 'GOODS', shopCode: SHOP, code: CODE }],
    [`/desk/${SHOP}/products/new`, `?draft=${CODE}`, { kind: 'GOODS', shopCode: SHOP, code: CODE }],
    [`/desk/${SHOP}/products/new`, '?draft=<b>', { kind: 'SHOP', shopCode: SHOP }],
  ])('%s%s carries %j there and back', (pathname, search, about) => {
    expect(aboutOf({ pathname, search })).toEqual(about);
    const url = new URL(callHref({ pathname, search }), 'http://localhost');
    expect(readCallAbout(url.searchParams)).toEqual(about);
    if (about) expect(aboutOf({ pathname: pageOf(about as never), search: '' })).toEqual(about);
  });

  it.each([
    'about=GOODS&shop=K7Q2M0A1',
    'about=ORDER&code=..%2Foperator',
    'about=SHOP&shop=',
    'about=PERSON&code=0123ABCD',
  ])('takes nothing from %s', (query) => expect(readCallAbout(new URLSearchParams(query))).toBeUndefined());
});
