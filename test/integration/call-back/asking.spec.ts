import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newTestPhone } from '@shanhuo/identity/testing';
import { newId, newShortCode, readShortCode } from '@shanhuo/kernel';
import { newVisitor } from '../../support/test-api.js';
import { FAMILY, RIVER } from '../fulfilment/fulfilment-world.js';
import { CallBackWorld } from './call-back-world.js';

let world: CallBackWorld;

beforeAll(async () => {
  world = await CallBackWorld.open();
}, 60_000);
afterAll(() => world?.close());
beforeEach(() => world.shop.read('delete from auth.limits'));

const rows = (where = 'true') =>
  world.shop.read<Record<string, unknown>>(`select * from village_seller.call_backs c where ${where}`);

describe('[N18] somebody who asks to be called', () => {
  it('needs no account, and gets a code of eight characters that says nothing about anybody', async () => {
    const phone = newTestPhone();
    const { __typename, requestCode } = await world.ask(undefined, { phone, name: '张大叔', topic: 'OTHER' });
    expect(__typename).toBe('CallBackRequested');
    expect(requestCode).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/);
    expect(readShortCode(requestCode ?? '')).toBe(requestCode);
    const [row] = await rows(`code = '${requestCode}'`);
    expect(row).toMatchObject({ state: 'open', topic: 'other', seller_id: null, person_id: null, language: 'en' });
    const whole = JSON.stringify(row);
    expect(whole).not.toContain('张大叔');
    expect(whole).not.toContain(phone.replace('+86', '').slice(-8));
  });

  it('is sent nothing: a number that nobody confirmed may be somebody else’s', async () => {
    const phone = newTestPhone();
    await world.asked(undefined, { phone });
    expect(await world.shop.wordsTo({ phone: phone as never })).toEqual([]);
  });

  it('asks once however often the form is sent, also at once, and gets the same code', async () => {
    const form = { requestId: newId(), phone: newTestPhone() };
    const visitor = newVisitor();
    const codes = await Promise.all([1, 2, 3].map(() => world.ask(undefined, form, visitor)));
    expect(new Set(codes.map(({ requestCode }) => requestCode)).size).toBe(1);
    expect((await world.ask(undefined, form, visitor)).requestCode).toBe(codes[0]?.requestCode);
    expect(await rows(`request_id = '${form.requestId}'`)).toHaveLength(1);
  });

  it('asks anew with the same form where the number was wrong', async () => {
    const requestId = newId();
    const codes = [await world.asked(undefined, { requestId }), await world.asked(undefined, { requestId })];
    expect(new Set(codes).size).toBe(2);
  });

  it.each([
    [{ phone: '12345' }, 'phone', 'PHONE_INVALID'],
    [{ phone: '' }, 'phone', 'PHONE_INVALID'],
    [{ name: '很'.repeat(21) }, 'name', 'NAME_TOO_LONG'],
    [{ requestId: 'again' }, 'requestId', 'REQUEST_INVALID'],
  ])('is told at the field what is wrong with %j', async (given, field, code) => {
    expect(await world.ask(undefined, given)).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field, code }] });
  });

  it('asks three times a day from one number, whatever network it comes from', async () => {
    const phone = newTestPhone();
    for (let i = 0; i < 3; i++) await world.asked(undefined, { phone });
    expect(await world.ask(undefined, { phone })).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    expect(await world.ask(world.shop.family, { phone })).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    expect(await world.ask(undefined)).toMatchObject({ __typename: 'CallBackRequested' });
  });

  it('asks ten times an hour from one network, whatever numbers it names', async () => {
    const visitor = newVisitor();
    for (let i = 0; i < 10; i++) expect((await world.ask(undefined, {}, visitor)).requestCode).toBeDefined();
    expect(await world.ask(undefined, {}, visitor)).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    expect(await world.ask(undefined)).toMatchObject({ __typename: 'CallBackRequested' });
  });

  it('carries the draft or the order their page was about, as far as that is an address', async () => {
    const code = newShortCode();
    const about = async (given: object) => {
      const asked = await world.asked(undefined, { about: given });
      return (await world.open(world.shop.operator, asked))?.about;
    };
    expect(await about({ kind: 'GOODS', shopCode: FAMILY, code })).toEqual({ kind: 'GOODS', shopCode: FAMILY, code });
    expect(await about({ kind: 'ORDER', code })).toEqual({ kind: 'ORDER', shopCode: null, code });
    expect(await about({ kind: 'GOODS', shopCode: FAMILY })).toBeNull();
    expect(await about({ kind: 'SHOP', shopCode: '/operator' })).toBeNull();
  });

  it('stands for a shop only as their session shows it, whatever their page says', async () => {
    const of = async (...asked: Parameters<CallBackWorld['asked']>) =>
      (await world.open(world.shop.operator, await world.asked(...asked)))?.shopCode;
    const about = { kind: 'SHOP', shopCode: FAMILY };
    expect(await of(world.shop.family)).toBe(FAMILY);
    expect(await of(world.shop.family, { about })).toBe(FAMILY);
    expect(await of(world.shop.river, { about })).toBe(RIVER);
    expect(await of(world.shop.buyer, { about })).toBeNull();
    expect(await of(undefined, { about })).toBeNull();
  });
});
