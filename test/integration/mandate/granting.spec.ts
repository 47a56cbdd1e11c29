import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { HELP_PHONE } from '../../support/test-variables.js';
import { COOPERATIVE, FAMILY, RIVER } from '../fulfilment/fulfilment-world.js';
import { makeAgent } from './mandates.js';
import { ALL, MandateWorld, UNTIL } from './mandate-world.js';

let world: MandateWorld;

beforeAll(async () => {
  world = await MandateWorld.open();
}, 60_000);
afterAll(() => world?.close());
afterEach(async () => {
  for (const { id, state } of (await world.book()).mandates) {
    if (state === 'GRANTED') await world.run(world.shop.family, 'endMandate', { id });
  }
});

describe('[N2] a household that lets an agent act for it', () => {
  it('[S6] agrees to words that stay as they were, with scopes, an end and how it agreed', async () => {
    const granted = await world.grant({ scopes: ['SHIP', 'LIST', 'LIST'], until: '2027-05-31' });
    expect(granted).toMatchObject({
      state: 'GRANTED',
      scopes: ['LIST', 'SHIP'],
      validFrom: '2026-11-22',
      validUntil: '2027-05-31',
      consentWay: 'OWN_PAGE',
      words: expect.stringContaining('until 2027-05-31'),
    });
    const text = `select words, words_en as "wordsEn" from village_seller.mandates where id = $1`;
    const [row] = await world.shop.read<{ words: string; wordsEn: string }>(text, [granted.id]);
    expect(row?.words).toContain('石上人家的店委托');
    expect(row?.words).toContain('收款账户、身份信息、密码和手机号不在委托之内');
    const rewrite = `update village_seller.mandates set words = '别的', valid_until = '2030-01-01' where id = $1`;
    await expect(world.shop.read(rewrite, [granted.id])).rejects.toThrow('never rewritten');
    await expect(world.shop.read('delete from village_seller.mandates')).rejects.toThrow();
  });

  it('finds the agents of its own village, itself not among them, and nobody else', async () => {
    await makeAgent(world.api, world.shop.family.personId, FAMILY);
    const elsewhere = await world.shop.newBuyer();
    await makeAgent(world.api, elsewhere.personId, RIVER);
    expect((await world.book()).agents.map(({ id }) => id)).toEqual([world.agent.personId]);
    for (const agentId of [elsewhere.personId, world.shop.family.personId, world.shop.buyer.personId, 'x']) {
      expect(await world.grant({ agentId })).toMatchObject({ code: 'AGENT_NOT_FOUND' });
    }
  });

  it.each([
    [{ scopes: [] }, 'scopes', 'SCOPES_MISSING'],
    [{ until: '2026-11-21' }, 'until', 'DAY_PAST'],
    [{ until: '2027-11-22' }, 'until', 'TERM_TOO_LONG'],
    [{ until: '2027-02-30' }, 'until', 'DAY_INVALID'],
    [{ until: 'soon' }, 'until', 'DAY_INVALID'],
  ])('is told at the field what is wrong with %j', async (given, field, code) => {
    expect(await world.grant(given)).toMatchObject({ code: 'INVALID_INPUT', fields: [{ field, code }] });
    expect(await world.holds()).toBe(false);
  });

  it('may choose today and the last day of twelve months, from a term that is dated', async () => {
    expect((await world.book()).longestMonths).toBe(12);
    expect(await world.grant({ until: '2026-11-22' })).toMatchObject({ state: 'GRANTED' });
    expect(await world.grant({ until: '2027-11-21' })).toMatchObject({ state: 'GRANTED' });
  });

  it('replaces what ran with the same agent, so that one runs at a time', async () => {
    const first = await world.grant();
    const second = await world.grant({ scopes: ['LIST'] });
    const { mandates } = await world.book();
    expect(mandates.find(({ id }) => id === first.id)?.state).toBe('REPLACED');
    expect(mandates.filter(({ state }) => state === 'GRANTED').map(({ id }) => id)).toEqual([second.id]);
  });

  it('grants once however often it is pressed at once', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => world.grant()));
    expect(answers.map(({ __typename }) => __typename)).toEqual(['Mandate', 'Mandate', 'Mandate']);
    const { mandates } = await world.book();
    expect(mandates.filter(({ state }) => state === 'GRANTED')).toHaveLength(1);
  });

  it('alone grants: not its cooperative, not the agent, not a stranger, and nobody for a shop that is no household', async () => {
    for (const who of [world.shop.manager, world.shop.river]) {
      expect(await world.grant({}, who)).toMatchObject({ code: 'SELLER_NOT_FOUND' });
    }
    await expect(world.grant({}, world.agent)).rejects.toThrow('FORBIDDEN');
    expect(await world.grant({ sellerCode: COOPERATIVE }, world.shop.manager)).toMatchObject({
      code: 'NOT_A_HOUSEHOLD',
    });
    expect((await world.book(world.shop.river, RIVER)).canGrant).toBe(false);
    expect(await world.grant({ sellerCode: RIVER }, world.shop.river)).toMatchObject({ code: 'NOT_A_HOUSEHOLD' });
  });

  it('is told, and so is the agent', async () => {
    await world.grant();
    expect((await world.shop.inboxOf(world.shop.family))[0]).toBe('A mandate holds from now on');
    expect((await world.shop.inboxOf(world.agent))[0]).toBe('A mandate holds from now on');
  });
});

describe('[N2] a household that agrees by its phone', () => {
  it('[S6] reads what it would agree to, and nothing holds before its code came back', async () => {
    const asked = await world.ask({ scopes: ['LIST'] });
    expect(asked).toMatchObject({ __typename: 'MandateAsked', mandate: { state: 'ASKED' }, minutes: 10 });
    expect(asked.maskedPhone).toMatch(/^\d{3}\*{4}\d{4}$/);
    const [text] = (await world.shop.wordsTo(world.shop.family)).slice(-1);
    expect(text).toContain('上架和修改商品');
    expect(text).toContain(`到 ${UNTIL} 为止`);
    expect(await world.holds()).toBe(false);
    const confirmed = await confirm(asked.mandate?.id, await world.codeOf());
    expect(confirmed).toMatchObject({ state: 'GRANTED', consentWay: 'PHONE_CODE' });
    expect(await world.holds()).toBe(true);
    expect((await world.shop.wordsTo(world.shop.family)).at(-1)).toMatch(
      new RegExp(`不是您同意的.*打帮助电话 ${HELP_PHONE}。$`),
    );
    expect((await world.audited('mandate.granted')).at(-1)).toMatchObject({
      actorId: world.agent.personId,
      details: { consent: 'phone_code', by: world.shop.family.personId },
    });
  });

  it('is refused with any other code: a wrong one, one of another household, an older one, one that was used', async () => {
    const other = await world.newHousehold();
    await world.ask({ sellerCode: other.sellerCode });
    const theirs = await world.codeOf(other.person);
    const first = await world.ask();
    const old = await world.codeOf();
    const { mandate } = await world.ask();
    expect(await confirm(first.mandate?.id, old)).toMatchObject({ code: 'MANDATE_MOVED' });
    for (const code of [theirs === '000000' ? '000001' : '000000', theirs, old]) {
      if (code === (await world.codeOf())) continue;
      expect(await confirm(mandate?.id, code)).toMatchObject({ code: 'MANDATE_CODE_REFUSED' });
    }
    expect(await confirm(mandate?.id, '12')).toMatchObject({
      code: 'INVALID_INPUT',
      fields: [{ code: 'CODE_INVALID' }],
    });
    const code = await world.codeOf();
    expect(await confirm(mandate?.id, ` ${code.slice(0, 3)} ${code.slice(3)} `)).toMatchObject({ state: 'GRANTED' });
    expect(await confirm(mandate?.id, code)).toMatchObject({ code: 'MANDATE_MOVED' });
    expect(await world.holds(other.sellerCode)).toBe(false);
  });

  it('has five tries, after which the right code is refused too', async () => {
    const { mandate } = await world.ask();
    const right = await world.codeOf();
    const wrong = right === '111111' ? '222222' : '111111';
    for (let i = 0; i < 5; i++)
      expect(await confirm(mandate?.id, wrong)).toMatchObject({ code: 'MANDATE_CODE_REFUSED' });
    expect(await confirm(mandate?.id, right)).toMatchObject({ code: 'MANDATE_CODE_REFUSED' });
    expect(await world.holds()).toBe(false);
  });

  it('has ten minutes to the second', async () => {
    const { clock } = world.shop.shop;
    const { mandate } = await world.ask();
    const code = await world.codeOf();
    clock.advance(10 * 60_000);
    expect(await confirm(mandate?.id, code)).toMatchObject({ code: 'MANDATE_CODE_REFUSED' });
    const again = await world.ask();
    clock.advance(10 * 60_000 - 1);
    expect(await confirm(again.mandate?.id, await world.codeOf())).toMatchObject({ state: 'GRANTED' });
  });

  it('agrees once however many confirm at once', async () => {
    const { mandate } = await world.ask();
    const code = await world.codeOf();
    const before = await world.audited('mandate.granted');
    const answers = await Promise.all([1, 2, 3, 4].map(() => confirm(mandate?.id, code)));
    expect(answers.filter(({ __typename }) => __typename === 'Mandate')).toHaveLength(1);
    expect(await world.audited('mandate.granted')).toHaveLength(before.length + 1);
  });

  it('is asked by an agent of its own village alone, who alone can hand its code in', async () => {
    const elsewhere = await world.shop.newBuyer();
    await makeAgent(world.api, elsewhere.personId, RIVER);
    expect(await world.ask({}, elsewhere)).toMatchObject({ code: 'SELLER_NOT_FOUND' });
    expect(await world.ask({ sellerCode: COOPERATIVE })).toMatchObject({ code: 'NOT_A_HOUSEHOLD' });
    const colleague = await world.shop.newBuyer();
    await makeAgent(world.api, colleague.personId, FAMILY);
    const { mandate } = await world.ask();
    const code = await world.codeOf();
    expect(await confirm(mandate?.id, code, colleague)).toMatchObject({ code: 'MANDATE_NOT_FOUND' });
    await world.loseVillage();
    await expect(confirm(mandate?.id, code)).rejects.toThrow('FORBIDDEN');
    await makeAgent(world.api, world.agent.personId, FAMILY);
    expect(await confirm(mandate?.id, code)).toMatchObject({ state: 'GRANTED' });
  });

  it('cannot be the agent itself, and is not asked where nobody sells for it', async () => {
    const own = await world.newHousehold();
    const grant = { role: 'seller', subjectKind: 'seller', subjectId: own.sellerId } as const;
    await world.api.database.inTransaction((tx) => world.grants.giveBySystem(tx, world.agent.personId, grant));
    expect(await world.ask({ sellerCode: own.sellerCode })).toMatchObject({ code: 'MANDATE_FOR_ONESELF' });
    const none = await world.newHousehold();
    await world.shop.read(`update identity.grants set ended_at = $2 where subject_id = $1`, [
      none.sellerId,
      world.shop.shop.clock.now(),
    ]);
    expect(await world.ask({ sellerCode: none.sellerCode })).toMatchObject({ code: 'SELLER_NOT_FOUND' });
  });

  it('confirms for a shop it still sells for, and for no other', async () => {
    const moved = await world.newHousehold();
    const { mandate } = await world.ask({ sellerCode: moved.sellerCode });
    const code = await world.codeOf(moved.person);
    await world.shop.read(`update identity.grants set ended_at = $2 where subject_id = $1`, [
      moved.sellerId,
      world.shop.shop.clock.now(),
    ]);
    expect(await confirm(mandate?.id, code)).toMatchObject({ code: 'MANDATE_CODE_REFUSED' });
  });

  it('is asked five times an hour at most', async () => {
    const asked = await world.newHousehold();
    const input = { sellerCode: asked.sellerCode, scopes: ALL, until: UNTIL };
    for (let i = 0; i < 5; i++) {
      expect((await world.run(world.agent, 'askForMandate', input)).__typename).toBe('MandateAsked');
    }
    expect(await world.run(world.agent, 'askForMandate', input)).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
  });
});

function confirm(id: string | undefined, code: string, who = world.agent) {
  return world.run(who, 'confirmMandate', { id, code });
}
