import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { newTestPhone } from '@shanhuo/identity/testing';
import { newShortCode } from '@shanhuo/kernel';
import { ForgetCallBacksSweep } from '@shanhuo/village-seller';
import { CALL_BACKS_KEPT_DAYS } from '../../../libs/village-seller/src/call-back/forget-call-backs.sweep.js';
import { CallBackWorld } from './call-back-world.js';

const DAY = 24 * 3_600_000;
let world: CallBackWorld;

beforeAll(async () => {
  world = await CallBackWorld.open();
}, 60_000);
afterAll(() => world?.close());
beforeEach(() => world.shop.read('delete from auth.limits'));

const refused = (promise: Promise<unknown>) => expect(promise).rejects.toThrow('FORBIDDEN');
const codesOf = async (who: Parameters<CallBackWorld['waiting']>[0]) =>
  (await world.waiting(who)).map(({ code }) => code);

describe('[N18] a request to be called', () => {
  it('is read by operators and by agents of the village of the shop that asks, and by nobody else', async () => {
    const { family, river, manager, buyer, operator } = world.shop;
    const ours = await world.asked(family);
    const guests = await world.asked(undefined, { about: { kind: 'SHOP', shopCode: newShortCode() } });
    const buyers = await world.asked(buyer);
    expect(await codesOf(operator)).toEqual(expect.arrayContaining([ours, guests, buyers]));
    expect(await codesOf(world.agent)).toContain(ours);
    for (const foreign of [guests, buyers]) {
      expect(await codesOf(world.agent)).not.toContain(foreign);
      expect(await world.open(world.agent, foreign)).toBeNull();
    }
    expect(await codesOf(world.farAgent)).not.toContain(ours);
    expect(await world.open(world.farAgent, ours)).toBeNull();
    for (const who of [family, river, manager, buyer]) await refused(world.waiting(who));
    await refused(world.open(family, ours));
  });

  it('about the agent goes past the agent', async () => {
    const code = await world.asked(world.shop.family, { topic: 'AGENT' });
    expect(await codesOf(world.agent)).not.toContain(code);
    expect(await world.open(world.agent, code)).toBeNull();
    expect(await world.step(world.agent, 'takeCallBack', { code })).toMatchObject({ code: 'CALL_BACK_NOT_FOUND' });
    expect(await codesOf(world.shop.operator)).toContain(code);
  });

  it('is opened by its code as people read codes out', async () => {
    const code = await world.asked(world.shop.family);
    const typed = `${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`;
    expect(await world.open(world.shop.operator, typed)).toMatchObject({ code, isSignedIn: true });
  });

  it('shows its number to who took it alone, each time written down, and to nobody after', async () => {
    const phone = newTestPhone();
    const { operator } = world.shop;
    const code = await world.asked(world.shop.family, { phone, name: '张大叔' });
    const reveal = (who: typeof operator) => world.step(who, 'revealCallBack', { code });
    expect(await reveal(world.agent)).toMatchObject({ code: 'CALL_BACK_MOVED' });
    expect(await world.step(world.agent, 'takeCallBack', { code })).toMatchObject({ state: 'TAKEN', isMine: true });
    expect(await reveal(world.agent)).toMatchObject({ phone: `+86${phone.replace('+86', '')}`, name: '张大叔' });
    expect(await reveal(operator)).toMatchObject({ code: 'CALL_BACK_MOVED' });
    expect(await reveal(world.farAgent)).toMatchObject({ code: 'CALL_BACK_NOT_FOUND' });
    const finish = { code, outcome: 'HELPED', note: '一起改好了价格。' };
    expect(await world.step(world.agent, 'finishCallBack', finish)).toMatchObject({ state: 'DONE' });
    expect(await reveal(world.agent)).toMatchObject({ code: 'CALL_BACK_MOVED' });
    const text = `select action, actor_id as "actorId" from database.audit_entries where subject_kind = 'call-back'
      and subject_id = (select id::text from village_seller.call_backs where code = $1) order by at, id`;
    const actorId = world.agent.personId;
    const steps = ['call-back.taken', 'call-back.revealed', 'call-back.finished'];
    expect(await world.shop.read(text, [code])).toEqual(steps.map((action) => ({ action, actorId })));
  });

  it('is taken by one of many at once, and taken over by an operator alone', async () => {
    const { operator } = world.shop;
    const code = await world.asked(world.shop.family);
    const take = (who: typeof operator) => world.step(who, 'takeCallBack', { code });
    expect(await take(operator)).toMatchObject({ state: 'TAKEN' });
    expect(await take(world.agent)).toMatchObject({ code: 'CALL_BACK_MOVED' });
    const other = await world.asked(world.shop.family);
    await world.step(world.agent, 'takeCallBack', { code: other });
    expect(await world.step(operator, 'takeCallBack', { code: other })).toMatchObject({ isMine: true });
    const finish = { code: other, outcome: 'HELPED', note: '办好了' };
    expect(await world.step(world.agent, 'finishCallBack', finish)).toMatchObject({ code: 'CALL_BACK_MOVED' });
  });

  it('ends with a note, is done once, and leaves the list', async () => {
    const code = await world.asked(world.shop.family);
    const finish = (given: object) => world.step(world.agent, 'finishCallBack', { code, outcome: 'HELPED', ...given });
    expect(await finish({ note: '办好了' })).toMatchObject({ code: 'CALL_BACK_MOVED' });
    await world.step(world.agent, 'takeCallBack', { code });
    expect(await finish({ note: ' \n ' })).toMatchObject({ fields: [{ field: 'note', code: 'NOTE_MISSING' }] });
    expect(await finish({ note: '长'.repeat(201) })).toMatchObject({ fields: [{ code: 'NOTE_TOO_LONG' }] });
    expect(await finish({ note: '教会了\n改库存' })).toMatchObject({ state: 'DONE', note: '教会了 改库存' });
    expect(await finish({ note: '再一次' })).toMatchObject({ code: 'CALL_BACK_MOVED' });
    expect(await codesOf(world.agent)).not.toContain(code);
  });

  it.each([
    ['HELPED', 'Your request is done', 1],
    ['NOT_REACHED', 'We could not reach you', 1],
    ['NOT_MEANT', undefined, 0],
  ])('tells who asked that it is %s, in the inbox and at the number they gave', async (outcome, title, texts) => {
    const phone = newTestPhone();
    const asker = await world.shop.newBuyer();
    const code = await world.asked(asker, { phone });
    await world.step(world.shop.operator, 'takeCallBack', { code });
    await world.step(world.shop.operator, 'finishCallBack', { code, outcome, note: '记下了' });
    const inbox = await world.shop.inboxOf(asker);
    expect(inbox).toContain('Somebody is about to call you');
    expect(inbox.filter((each) => each === title)).toHaveLength(title === undefined ? 0 : 1);
    const words = await world.shop.wordsTo({ phone: `+86${phone.replace('+86', '')}` as never });
    expect(words).toHaveLength(texts);
    for (const each of words) {
      expect(each).toContain(code);
      expect(each).not.toContain('记下了');
    }
  });

  it('is closed to an agent at the next request after the village was taken away', async () => {
    const code = await world.asked(world.shop.family);
    await world.step(world.agent, 'takeCallBack', { code });
    const end = `update identity.grants set ended_at = granted_at, ended_by = person_id
      where person_id = $1 and role = 'agent' and ended_at is null`;
    await world.shop.read(end, [world.agent.personId]);
    await refused(world.waiting(world.agent));
    await refused(world.step(world.agent, 'revealCallBack', { code }));
    const back = 'update identity.grants set ended_at = null, ended_by = null where person_id = $1';
    await world.shop.read(back, [world.agent.personId]);
  });

  it('[D10] is forgotten by number, name and note in its time, and one that nobody answered lapses first', async () => {
    const { operator } = world.shop;
    const [done, open] = [await world.asked(world.shop.family, { name: '张' }), await world.asked(undefined)];
    await world.step(operator, 'takeCallBack', { code: done });
    await world.step(operator, 'finishCallBack', { code: done, outcome: 'HELPED', note: '办好了' });
    const sweep = world.api.app.get(ForgetCallBacksSweep);
    const look = async (code: string) => {
      const text = `select state, sealed_phone is not null as phone, sealed_name is not null as name, note
        from village_seller.call_backs where code = $1`;
      return (await world.shop.read(text, [code]))[0];
    };
    world.api.clock.advance(CALL_BACKS_KEPT_DAYS.over * DAY);
    await sweep.run();
    expect(await look(done)).toMatchObject({ phone: true, name: true, note: '办好了' });
    world.api.clock.advance(60_000);
    await sweep.run();
    await sweep.run();
    expect(await look(done)).toEqual({ state: 'done', phone: false, name: false, note: null });
    expect(await look(open)).toMatchObject({ state: 'open', phone: true });
    world.api.clock.advance((CALL_BACKS_KEPT_DAYS.unanswered - CALL_BACKS_KEPT_DAYS.over) * DAY);
    await sweep.run();
    expect(await look(open)).toMatchObject({ state: 'lapsed', phone: true });
    world.api.clock.advance(CALL_BACKS_KEPT_DAYS.over * DAY + 60_000);
    await sweep.run();
    expect(await look(open)).toMatchObject({ state: 'lapsed', phone: false });
  });
});
