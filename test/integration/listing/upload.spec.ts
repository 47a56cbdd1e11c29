import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { stockShop } from '@shanhuo/catalog/testing';
import { shortCodeOf } from '@shanhuo/kernel';
import sharp from 'sharp';
import { giveSellers } from '../../support/give-sellers.js';
import { openSession } from '../../support/open-session.js';
import type { TestApi } from '../../support/test-api.js';
import { TestShop } from '../../support/test-shop.js';

interface Taken {
  readonly contentHash: string;
  readonly width: number;
  readonly height: number;
}

describe('pictures over HTTP', () => {
  let shop: TestShop;
  let api: TestApi;
  let token: string;

  beforeAll(async () => {
    shop = await TestShop.start();
    api = shop.api;
    await stockShop(api.app, [{ key: 'one' }]);
    await api.openAccounts();
    await giveSellers(api);
    token = await openSession(api, api.accountOf('seller'));
  }, 60_000);
  afterAll(() => shop.close());

  const photo = (background = '#884422'): Promise<Buffer> =>
    sharp({ create: { width: 900, height: 600, channels: 3, background } })
      .jpeg()
      .toBuffer();
  function send(body: Buffer, given: { token?: string | undefined; type?: string; language?: string } = {}) {
    return fetch(`${api.url}/media`, {
      method: 'POST',
      body: new Uint8Array(body),
      headers: {
        'content-type': given.type ?? 'image/jpeg',
        'accept-language': given.language ?? 'zh-CN',
        ...('token' in given ? {} : { authorization: `Bearer ${token}` }),
        ...(given.token !== undefined && { authorization: `Bearer ${given.token}` }),
      },
    });
  }

  it('[S10] answers what it is called, and serves it in three widths to everybody', async () => {
    const response = await send(await photo());
    expect(response.status).toBe(201);
    const taken = (await response.json()) as Taken;
    expect(taken).toEqual({ contentHash: expect.stringMatching(/^[0-9a-f]{64}$/), width: 900, height: 600 });
    for (const width of [320, 640, 1280]) {
      const served = await fetch(`${api.url}/media/${taken.contentHash}-${width}.webp`);
      expect([served.status, served.headers.get('content-type')]).toEqual([200, 'image/webp']);
    }
    // The type a sender claims is not asked; the same bytes are the same picture.
    expect(await (await send(await photo(), { type: 'text/plain' })).json()).toEqual(taken);
  });

  it('[X13] takes nothing from a visitor, nor with a token of nobody', async () => {
    expect((await send(await photo(), { token: undefined })).status).toBe(401);
    expect((await send(await photo(), { token: 'a'.repeat(43) })).status).toBe(401);
  });

  it('[S10] says in the language of the reader what is wrong', async () => {
    const text = Buffer.from('no picture');
    const chinese = await send(text);
    expect([chinese.status, await chinese.json()]).toMatchObject([
      415,
      { code: 'PICTURE_TYPE', message: expect.stringContaining('照片') },
    ]);
    const english = await send(text, { language: 'en' });
    expect(await english.json()).toMatchObject({ code: 'PICTURE_TYPE', message: expect.stringContaining('JPEG') });
    const cut = await send((await photo()).subarray(0, 1_000));
    expect([cut.status, await cut.json()]).toMatchObject([422, { code: 'PICTURE_BROKEN' }]);
    expect([(await send(Buffer.alloc(0))).status]).toEqual([422]);
  });

  it('[S10] reads no more than a phone’s photo, whatever comes', async () => {
    const much = await send(Buffer.concat([await photo(), Buffer.alloc(12 * 1024 * 1024)])).catch(() => undefined);
    // A server may close the line before all of it is sent; if it answers, it says why.
    if (much !== undefined)
      expect([much.status, await much.json()]).toMatchObject([413, { code: 'PICTURE_TOO_LARGE' }]);
    expect((await send(await photo('#123456'))).status).toBe(201);
  });

  it('[S7] six fields and a photo make a product that an operator puts on sale', async () => {
    const { contentHash } = (await (await send(await photo('#445566'))).json()) as Taken;
    const input = {
      ...{ clientRequestId: 'a-phone-0001', sellerCode: shortCodeOf('seller family-shop'), pictures: [contentHash] },
      ...{
        title: '屋后的木耳',
        categoryCode: 'mushrooms',
        packAmount: '2.5',
        packUnit: 'JIN',
        price: '88',
        stock: '12',
      },
    };
    const list = `mutation ($input: ListProductInput!) { listProduct(input: $input) {
      ... on ListingSaved { repeated listing { code state revision { id } picture { largeUrl }
        variants { label pricePer500g { amount } } } } ... on Failure { code message } } }`;
    type Listed = {
      listProduct: { listing: { code: string; revision: { id: string } } };
    };
    const listed = await api.ask<Listed>(list, { token, variables: { input } });
    expect(listed.data).toMatchObject({
      listProduct: {
        repeated: false,
        listing: {
          state: 'IN_REVIEW',
          picture: { largeUrl: `/media/${contentHash}-1280.webp` },
          variants: [{ label: '2.5斤', pricePer500g: { amount: '35.20' } }],
        },
      },
    });
    const code = listed.data?.listProduct.listing.code ?? '';
    const product = `query ($code: String!) { product(code: $code) { title variants { label } origin { name } } }`;
    expect((await api.ask(product, { variables: { code } })).data).toEqual({ product: null });

    const operator = await openSession(api, api.accountOf('operator'));
    const approve = `mutation ($id: ID!) { approveListing(input: { id: $id }) { ... on ListingReviewed { review { state } } ... on Failure { code } } }`;
    const id = listed.data?.listProduct.listing.revision.id;
    expect((await api.ask(approve, { token: operator, variables: { id } })).data).toEqual({
      approveListing: { review: { state: 'APPROVED' } },
    });
    expect((await api.ask(product, { variables: { code } })).data).toEqual({
      product: { title: '屋后的木耳', variants: [{ label: '2.5斤' }], origin: { name: '石上村' } },
    });
  });
});
