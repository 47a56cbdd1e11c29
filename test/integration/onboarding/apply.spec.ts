import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inventIdentityNumber } from '@shanhuo/identity';
import { newId } from '@shanhuo/kernel';
import { APPLICATION_QUERY } from './onboarding.queries.js';
import { DUKOU, OnboardingWorld, SHISHANG, type Outcome, type Somebody } from './onboarding-world.js';

const BECAUSE = { reason: '本村人，我认识。' };

describe('applying to sell', () => {
  let world: OnboardingWorld;
  let agent: Somebody;
  let operator: Somebody;

  beforeAll(async () => {
    world = await OnboardingWorld.open();
    agent = await world.agent(SHISHANG);
    operator = await world.operator();
  }, 60_000);
  afterAll(() => world.close());

  const see = async (who: Somebody | undefined, code: string): Promise<Outcome | null | undefined> =>
    (await world.ask<{ application: Outcome | null }>(who, APPLICATION_QUERY, { code })).data?.application;

  it('[S1] takes a household from its form to an open shop, in words at each step', async () => {
    const { code, ...applicant } = await world.applicant();
    const applied = await see(applicant, code);
    expect(applied).toMatchObject({
      state: 'APPLIED',
      shopName: 'Zhang Family of Shishang Village',
      maskedName: '张**',
      maskedIdentityNumber: expect.stringMatching(/^\*{14}\d{3}[\dX]$/),
      next: expect.stringContaining('is with Shishang Village'),
      seller: null,
      canWithdraw: true,
      canVouch: false,
    });
    expect(await see(agent, code)).toMatchObject({ canVouch: true, canDecide: false });
    expect(await world.run(agent, 'recommendApplication', { code, ...BECAUSE })).toMatchObject({
      __typename: 'Application',
      state: 'RECOMMENDED',
    });
    expect(await world.run(operator, 'approveApplication', { code, ...BECAUSE })).toMatchObject({
      __typename: 'ChecklistOpen',
    });
    await world.tickAll(operator, code);
    const approved = await world.run(operator, 'approveApplication', { code, ...BECAUSE }, 'zh-CN');
    expect(approved).toMatchObject({
      __typename: 'Application',
      state: 'APPROVED',
      next: expect.stringContaining('店铺开好了'),
      // What it says of itself waits for its consent.
      seller: { name: '石上村张家', kind: 'OWN_PRODUCE_HOUSEHOLD', story: '' },
    });
    const { data } = await world.ask<{ mySellers: { code: string }[] }>(applicant, '{ mySellers { code } }');
    expect(data?.mySellers).toEqual([{ code: (approved['seller'] as { code: string }).code }]);
  });

  it('[S4] shows nobody a seller before the village vouched and the county desk approved', async () => {
    const count = 'select id from village_seller.sellers';
    const before = (await world.rows(count)).length;
    const { code } = await world.applicant();
    await world.tickAll(operator, code);
    expect(await world.run(operator, 'approveApplication', { code, ...BECAUSE })).toMatchObject({
      __typename: 'ApplicationMoved',
    });
    await world.run(agent, 'recommendApplication', { code, ...BECAUSE });
    expect(await world.rows(count)).toHaveLength(before);
  });

  it('[S1] is one application, however often the form is sent', async () => {
    const somebody = await world.somebody();
    const form = await world.form();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => world.run(somebody, 'applyAsSeller', form)));
    expect(new Set(outcomes.map(({ code }) => code)).size).toBe(1);
    const again = await world.run(somebody, 'applyAsSeller', { ...form, idempotencyKey: newId() });
    expect(again).toMatchObject({ __typename: 'OpenApplicationExists', code: 'OPEN_APPLICATION_EXISTS' });
    const mine = await world.rows('select id from village_seller.applications where person_id = $1', [
      somebody.personId,
    ]);
    expect(mine).toHaveLength(1);
  });

  it('[S1] is one application of two forms sent at the same moment', async () => {
    const somebody = await world.somebody();
    const form = await world.form();
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () => world.run(somebody, 'applyAsSeller', { ...form, idempotencyKey: newId() })),
    );
    expect(outcomes.map(({ __typename }) => __typename).toSorted()).toEqual([
      'Application',
      ...Array.from({ length: 3 }, () => 'OpenApplicationExists'),
    ]);
  });

  it('[S21] shows an application to its applicant, the agents of its village and the county desk alone', async () => {
    const { code, ...applicant } = await world.applicant();
    const stranger = await world.applicant();
    const elsewhere = await world.agent(DUKOU);
    for (const who of [applicant, agent, operator]) expect(await see(who, code)).not.toBeNull();
    for (const who of [stranger, elsewhere]) {
      expect(await see(who, code)).toBeNull();
      expect(await see(who, '00000000')).toBeNull();
    }
    const outcome = await world.run(elsewhere, 'recommendApplication', { code, ...BECAUSE });
    expect(outcome).toEqual(await world.run(elsewhere, 'recommendApplication', { code: '00000000', ...BECAUSE }));
    expect(outcome).toMatchObject({ __typename: 'ApplicationNotFound' });
    expect(await world.run(elsewhere, 'returnApplication', { code, ...BECAUSE })).toMatchObject({
      __typename: 'ApplicationNotFound',
    });
    expect(await world.run(stranger, 'withdrawApplication', { code })).toMatchObject({
      __typename: 'ApplicationNotFound',
    });
    const list = `query ($villageCode: String!) { applicationsToVouch(villageCode: $villageCode) { nodes { code } } }`;
    type List = { applicationsToVouch: { nodes: { code: string }[] } };
    const ofAgent = async (who: Somebody, villageCode: string): Promise<string[]> => {
      const { data } = await world.ask<List>(who, list, { villageCode });
      return data?.applicationsToVouch.nodes.map((node) => node.code) ?? ['refused'];
    };
    expect(await ofAgent(agent, SHISHANG)).toContain(code);
    expect(await ofAgent(elsewhere, SHISHANG)).toEqual([]);
    expect(await ofAgent(elsewhere, '123456789012')).toEqual([]);
  });

  it('[D10] refuses an identity that another account has, and says nothing of the other', async () => {
    const identityNumber = inventIdentityNumber();
    await world.applicant({ identityNumber });
    const outcome = await world.run(await world.somebody(), 'applyAsSeller', await world.form({ identityNumber }));
    expect(outcome).toMatchObject({ __typename: 'IdentityTaken', code: 'IDENTITY_TAKEN' });
    expect(outcome.message).not.toMatch(/another|other account|already|别人|已/);
  });

  it('[D10] keeps name and number sealed, and each in a row of its own', async () => {
    const identityNumber = inventIdentityNumber();
    const { personId } = await world.applicant({ identityNumber, legalName: '欧阳小云' });
    const [row] = await world.rows<Record<string, unknown>>('select * from identity.real_names where person_id = $1', [
      personId,
    ]);
    expect(row).toMatchObject({
      masked_name: '欧***',
      level: 'format',
      checked_by: 'offline-format',
      due_on: '2027-05-22',
    });
    expect(JSON.stringify(row)).not.toContain(identityNumber);
    expect(JSON.stringify(row)).not.toContain('小云');
    const found = await world.rows(`select id from village_seller.applications where shop_name like '%欧阳家'`);
    expect(found).toHaveLength(1);
  });

  it('[S1] names every wrong field at once, each with a sentence', async () => {
    const wrong = {
      legalName: 'Bob',
      identityNumber: '420321198001010000',
      villageCode: '1',
      grows: ' ',
      attestations: [],
    };
    const outcome = await world.run(await world.somebody(), 'applyAsSeller', await world.form(wrong), 'zh-CN');
    expect(outcome.__typename).toBe('InvalidInput');
    expect(outcome.fields?.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'villageCode VILLAGE_UNKNOWN',
      'legalName LEGAL_NAME_INVALID',
      'identityNumber IDENTITY_NUMBER_CHECK',
      'grows GROWS_MISSING',
      'attestations ATTESTATION_MISSING',
    ]);
    expect(outcome.fields?.every(({ message }) => /\p{Script=Han}/u.test(message))).toBe(true);
  });

  it('[S4] lets nobody vouch for themselves or decide on themselves, and keeps that they tried', async () => {
    const { code, ...applicant } = await world.applicant();
    await world.vouchFor(applicant, SHISHANG);
    expect(await world.run(applicant, 'recommendApplication', { code, ...BECAUSE })).toMatchObject({
      __typename: 'OwnApplication',
    });
    await world.run(agent, 'recommendApplication', { code, ...BECAUSE });
    const deciding = await world.somebody(true);
    const own = await world.run(deciding, 'applyAsSeller', await world.form());
    await world.decideForAll(deciding);
    await world.run(agent, 'recommendApplication', { code: own.code, ...BECAUSE });
    for (const step of ['approveApplication', 'refuseApplication', 'returnApplication']) {
      const outcome = await world.run(deciding, step, { code: own.code, ...BECAUSE });
      expect(outcome).toMatchObject({ __typename: 'OwnApplication' });
    }
    const refused = await world.rows(
      `select id from database.audit_entries where outcome = 'refused' and action like 'application.%' and actor_id = any($1)`,
      [[applicant.personId, deciding.personId]],
    );
    expect(refused).toHaveLength(4);
  });

  it('[S4] goes back to whoever asked for changes, and keeps the recommendation of the village', async () => {
    const { code, ...applicant } = await world.applicant();
    const { idempotencyKey: _, kind: __, legalName: ___, identityNumber: ____, ...again } = await world.form();
    const asked = { code, reason: '请写清楚卖什么' };
    expect(await world.run(agent, 'returnApplication', asked)).toMatchObject({ state: 'CHANGES_WANTED' });
    expect(await see(applicant, code)).toMatchObject({
      canResubmit: true,
      next: expect.stringContaining('The village asks for changes: 请写清楚卖什么.'),
    });
    const resubmit = { ...again, code, grows: '香菇' };
    expect(await world.run(applicant, 'resubmitApplication', resubmit)).toMatchObject({ state: 'APPLIED' });
    await world.run(agent, 'recommendApplication', { code, ...BECAUSE });
    expect(await world.run(agent, 'returnApplication', asked)).toMatchObject({ __typename: 'ApplicationMoved' });
    await world.run(operator, 'returnApplication', asked);
    expect(await world.run(applicant, 'resubmitApplication', resubmit)).toMatchObject({
      state: 'RECOMMENDED',
      maskedName: '张**',
      changes: expect.arrayContaining([
        { byKind: 'OPERATOR', from: 'RECOMMENDED', to: 'CHANGES_WANTED', reason: asked.reason },
      ]),
    });
    expect(await world.run(applicant, 'resubmitApplication', resubmit)).toMatchObject({
      __typename: 'ApplicationMoved',
    });
  });

  it('[S4] asks the village again when another person or another village is given', async () => {
    for (const change of [{ identityNumber: inventIdentityNumber() }, { legalName: '李四' }, { villageCode: DUKOU }]) {
      const { code, ...applicant } = await world.applicant();
      await world.run(agent, 'recommendApplication', { code, ...BECAUSE });
      await world.run(operator, 'returnApplication', { code, ...BECAUSE });
      const { idempotencyKey: _, kind: __, legalName: ___, identityNumber: ____, ...again } = await world.form();
      const outcome = await world.run(applicant, 'resubmitApplication', { ...again, code, ...change });
      expect(outcome).toMatchObject({ __typename: 'Application', state: 'APPLIED' });
    }
  });

  it('[S4] ends two decisions made at the same moment in one', async () => {
    for (let round = 0; round < 3; round++) {
      const { code } = await world.applicant();
      await world.run(agent, 'recommendApplication', { code, ...BECAUSE });
      await world.tickAll(operator, code);
      const [one, other] = [operator, await world.operator()];
      const outcomes = await Promise.all([
        world.run(one, 'approveApplication', { code, ...BECAUSE }),
        world.run(other, 'refuseApplication', { code, ...BECAUSE }),
        world.run(other, 'approveApplication', { code, ...BECAUSE }),
      ]);
      const kinds = outcomes.map(({ __typename }) => __typename).toSorted();
      expect(kinds).toEqual(['Application', 'ApplicationMoved', 'ApplicationMoved']);
      const shops = await world.rows(
        `select s.id from village_seller.applications a join village_seller.sellers s on s.id = a.seller_id where a.code = $1`,
        [code],
      );
      expect(shops.length).toBe(outcomes[1]?.__typename === 'Application' ? 0 : 1);
    }
  });

  it('[S1] lets an applicant withdraw, forgets the name, and lets them apply again', async () => {
    const identityNumber = inventIdentityNumber();
    const { code, ...applicant } = await world.applicant({ identityNumber });
    expect(await world.run(applicant, 'withdrawApplication', { code })).toMatchObject({
      state: 'WITHDRAWN',
      maskedName: null,
      realNameCheck: null,
    });
    expect(await world.run(applicant, 'withdrawApplication', { code })).toMatchObject({
      __typename: 'ApplicationMoved',
    });
    const again = await world.run(applicant, 'applyAsSeller', await world.form({ identityNumber }));
    expect(again).toMatchObject({ __typename: 'Application', state: 'APPLIED' });
  });

  it('[S1] tells why it was refused, and that one may apply again', async () => {
    const { code, ...applicant } = await world.applicant();
    await world.run(operator, 'refuseApplication', { code, reason: '不是本村人' });
    expect(await see(applicant, code)).toMatchObject({ state: 'REFUSED', next: expect.stringContaining('不是本村人') });
    expect(await world.run(applicant, 'applyAsSeller', await world.form())).toMatchObject({ state: 'APPLIED' });
  });

  it('[D10] shows a name in plain to an operator alone, and keeps who looked and what for', async () => {
    const identityNumber = inventIdentityNumber();
    const { code, personId } = await world.applicant({ identityNumber });
    const reveal = `mutation ($input: RevealRealNameInput!) { revealRealName(input: $input) { __typename
      ... on RealNameRevealed { name identityNumber } ... on InvalidInput { fields { field code } } } }`;
    type Reveal = { revealRealName: object };
    const look = async (who: Somebody, purpose: string) =>
      world.ask<Reveal>(who, reveal, { input: { applicationCode: code, purpose } });
    expect((await look(operator, ' ')).data?.revealRealName).toMatchObject({ __typename: 'InvalidInput' });
    expect((await look(agent, 'x')).errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect((await look(operator, '核对身份证')).data?.revealRealName).toEqual({
      __typename: 'RealNameRevealed',
      name: '张三丰',
      identityNumber,
    });
    const kept = await world.rows<{ details: object }>(
      `select details from database.audit_entries where action = 'real-name.revealed' and subject_id = $1 and actor_id = $2`,
      [personId, operator.personId],
    );
    expect(kept).toEqual([{ details: { purpose: '核对身份证', applicationCode: code } }]);
  });
});
