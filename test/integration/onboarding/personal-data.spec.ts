import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { inventIdentityNumber } from '@shanhuo/identity';
import { ForgetApplicantsSweep, VILLAGE_SELLER_REGISTER, VILLAGE_SELLER_SEALED_COLUMNS } from '@shanhuo/village-seller';
import { APPLICATIONS_KEPT_DAYS } from '../../../libs/village-seller/src/application/forget-applicants.sweep.js';
import { OnboardingWorld } from './onboarding-world.js';

const DAY = 24 * 3_600_000;

describe('personal data of who applies and sells', () => {
  let world: OnboardingWorld;

  beforeAll(async () => {
    world = await OnboardingWorld.open();
  }, 60_000);
  afterAll(() => world.close());

  it('[D10] stands in the register, every column of village_seller that could hold some', async () => {
    const columns = await world.rows<{ name: string }>(
      `select table_schema || '.' || table_name || '.' || column_name as name from information_schema.columns
       where table_schema = 'village_seller'
         and data_type in ('text', 'character varying', 'jsonb', 'json', 'bytea', 'ARRAY', 'inet', 'cidr')`,
    );
    const { personal, others } = VILLAGE_SELLER_REGISTER;
    const declared = [...personal.map(({ column }) => column), ...others];
    expect(declared.toSorted()).toEqual(columns.map(({ name }) => name).toSorted());
    const sealed = personal.filter(({ column }) => column.includes('.sealed_')).map(({ column }) => column);
    expect(VILLAGE_SELLER_SEALED_COLUMNS.map(({ table, name }) => `${table}.${name}`)).toEqual(sealed);
  });

  it('[D10] a refused applicant is forgotten by name and reason in their time, and a shop is not', async () => {
    const operator = await world.operator();
    const refused = await world.applicant();
    const open = await world.applicant();
    await world.run(operator, 'refuseApplication', { code: refused.code, reason: '不是本村人' });
    const known = async () =>
      (
        await world.rows<{ personId: string }>(
          `select person_id as "personId" from identity.real_names where person_id = any($1)`,
          [[refused.personId, open.personId]],
        )
      ).length;
    const reasons = async () =>
      (await world.rows(`select id from village_seller.application_changes where reason is not null`)).length;
    const sweep = world.api.app.get(ForgetApplicantsSweep);
    world.api.clock.advance(APPLICATIONS_KEPT_DAYS.refused * DAY);
    await sweep.run();
    expect([await known(), await reasons()]).toEqual([2, 1]);
    world.api.clock.advance(1);
    await sweep.run();
    await sweep.run();
    expect([await known(), await reasons()]).toEqual([1, 0]);
  });

  it('[D10] no number and no name gets into a log or an event, whatever is wrong with a form', async () => {
    const identityNumber = inventIdentityNumber();
    const form = await world.form({ identityNumber, legalName: '慕容雪见' });
    const { code } = await world.applicant(form);
    const apply = `mutation ($input: ApplyAsSellerInput!) { applyAsSeller(input: $input) { __typename } }`;
    const stranger = await world.somebody();
    await world.ask(stranger, apply, { input: { ...form, kind: 'NOBODY' } });
    await world.ask(stranger, apply, { input: { ...form, grows: '\0', villageCode: "x'; --" } });
    await world.run(stranger, 'applyAsSeller', form);
    const operator = await world.operator();
    const reveal = `mutation ($input: RevealRealNameInput!) { revealRealName(input: $input) { __typename } }`;
    await world.ask(operator, reveal, { input: { applicationCode: code, purpose: '核对' } });
    const kept = await world.rows<{ text: string }>(
      `select payload::text as text from database.events union all select details::text from database.audit_entries
       union all select answer::text from database.idempotent_answers union all select details::text from notice.messages`,
    );
    const said = [...world.api.log, ...kept.map(({ text }) => text)].join('\n');
    expect(said).not.toContain(identityNumber);
    expect(said).not.toContain('雪见');
  });
});
