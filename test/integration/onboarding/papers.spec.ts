import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventConsumer } from '@shanhuo/database';
import { GrantService } from '@shanhuo/identity';
import { chinaDay, shortCodeOf } from '@shanhuo/kernel';
import { OnboardingHandlers, PermitService } from '@shanhuo/village-seller';
import sharp from 'sharp';
import { creditCodeCheck, organisationCheck } from '../../../libs/village-seller/src/application/credit-code.rules.js';
import { APPLICATION_QUERY } from './onboarding.queries.js';
import { DUKOU, OnboardingWorld, SHISHANG, type Outcome, type Somebody } from './onboarding-world.js';
import { DECIDE_PERMIT, PERMITS, SUBMIT_PERMIT, WITHDRAW_PERMIT } from './shop.queries.js';

const FAMILY = shortCodeOf('seller family-shop');
const BECAUSE = { reason: '看过原件，清楚有效。' };

describe('papers', () => {
  let world: OnboardingWorld;
  let seller: Somebody;
  let operator: Somebody;
  let sellerId: string;
  let picture: Buffer;

  beforeAll(async () => {
    world = await OnboardingWorld.open();
    seller = await world.somebody();
    operator = await world.operator();
    const [shop] = await world.rows<{ id: string }>('select id from village_seller.sellers where code = $1', [FAMILY]);
    sellerId = shop?.id ?? '';
    const grant = { role: 'seller', subjectKind: 'seller', subjectId: sellerId } as const;
    await world.api.database.inTransaction((tx) =>
      world.api.app.get(GrantService).giveBySystem(tx, seller.personId, grant),
    );
    picture = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#ffffff' } })
      .withExif({ IFD0: { Make: 'Phone' } })
      .jpeg()
      .toBuffer();
  }, 60_000);
  afterAll(() => world.close());

  const send = (who: Somebody | undefined, body: Buffer): Promise<Response> =>
    fetch(`${world.api.url}/media/documents`, {
      method: 'POST',
      body: new Uint8Array(body),
      headers: {
        ...{ 'content-type': 'image/jpeg', 'x-shanhuo-web': world.api.environment.webSecret },
        ...{ 'x-shanhuo-visitor': '10.1.2.3', 'accept-language': 'zh-CN' },
        ...(who && { authorization: `Bearer ${who.token}` }),
      },
    });
  const upload = async (who: Somebody): Promise<string> => {
    const response = await send(who, picture);
    if (response.status !== 201) throw new Error(`not taken: ${response.status} ${await response.text()}`);
    return ((await response.json()) as { documentId: string }).documentId;
  };
  const look = (who: Somebody | undefined, id: string): Promise<Response> =>
    fetch(`${world.api.url}/media/documents/${id}`, {
      headers: {
        ...{ 'x-shanhuo-web': world.api.environment.webSecret, 'x-shanhuo-visitor': '10.1.2.3' },
        ...(who && { authorization: `Bearer ${who.token}` }),
      },
    });
  const run = async (who: Somebody, query: string, input: object): Promise<Outcome> => {
    const answer = await world.ask<Record<string, Outcome>>(who, query, { input });
    const [outcome] = Object.values(answer.data ?? {});
    if (!outcome) throw new Error(JSON.stringify(answer.errors));
    return outcome;
  };

  it('[S2] are taken from the signed-in, refused in words where they are no picture, and kept sealed', async () => {
    expect((await send(undefined, picture)).status).toBe(401);
    const refused = await send(seller, Buffer.from('no picture'));
    expect([refused.status, (await refused.json()) as object]).toEqual([
      415,
      expect.objectContaining({ code: 'PICTURE_TYPE', message: expect.stringMatching(/照片/) }),
    ]);
    const id = await upload(seller);
    const [row] = await world.rows<{ content: Buffer }>('select content from village_seller.documents where id = $1', [
      id,
    ]);
    expect(row?.content.subarray(0, 64).includes('RIFF')).toBe(false);
    const shown = await look(seller, id);
    expect([shown.status, shown.headers.get('cache-control')]).toEqual([200, 'private, no-store']);
    const drawn = Buffer.from(await shown.arrayBuffer());
    expect(await sharp(drawn).metadata()).toMatchObject({ format: 'webp', width: 600, height: 400 });
    expect(drawn.includes('Phone')).toBe(false);
  });

  it('[S2] are shown to their owner, the village and the county desk that decide, and each look is kept', async () => {
    const applicant = await world.somebody();
    const agent = await world.agent(SHISHANG);
    const elsewhere = await world.agent(DUKOU);
    const documentId = await upload(applicant);
    for (const who of [agent, operator, elsewhere, seller]) expect((await look(who, documentId)).status).toBe(404);
    const [item] = await world.rows<{ id: string }>(
      `select id from village_seller.checklist_items where seller_kind = 'self_employed' and code = 'licence'`,
    );
    const form = {
      kind: 'SELF_EMPLOYED',
      shopName: '山里人杂货',
      creditCode: creditCode(),
      attestations: await world.attestations('self_employed'),
      documents: [{ itemId: item?.id, documentId }],
    };
    const stolen = await world.run(await world.somebody(), 'applyAsSeller', await world.form(form));
    expect(stolen).toMatchObject({ fields: [{ field: 'documents', code: 'DOCUMENT_UNKNOWN' }] });
    const missing = await world.run(applicant, 'applyAsSeller', await world.form({ ...form, documents: [] }));
    expect(missing).toMatchObject({ fields: [{ field: 'documents', code: 'DOCUMENT_MISSING' }] });
    const applied = await world.run(applicant, 'applyAsSeller', await world.form(form));
    expect(applied).toMatchObject({
      __typename: 'Application',
      creditCode: form.creditCode,
      shopName: 'Shan li ren za huo',
    });

    for (const who of [applicant, agent, operator]) expect((await look(who, documentId)).status).toBe(200);
    for (const who of [elsewhere, seller, undefined]) expect((await look(who, documentId)).ok).toBe(false);
    const looks = await world.rows<{ actor: string }>(
      `select actor_id as actor from database.audit_entries where action = 'document.seen' and subject_id = $1`,
      [documentId],
    );
    expect(looks.map(({ actor }) => actor).toSorted()).toEqual([agent.personId, operator.personId].toSorted());
    const { data } = await world.ask<{ application: Outcome }>(operator, APPLICATION_QUERY, { code: applied.code });
    expect(JSON.stringify(data?.application['items'])).toContain(`/media/documents/${documentId}`);
  });

  it('[T7] a permit counts once an operator accepted it, on the days it is valid, until it is withdrawn', async () => {
    const permit = {
      ...{ sellerCode: FAMILY, kind: 'SC_LICENCE', number: 'SC10142032100012', issuer: '县市场监督管理局' },
      ...{ validFrom: '2026-01-01', validUntil: '2026-12-31' },
    };
    const counts = (day: string) =>
      world.api.app.get(PermitService).findAcceptedKinds(undefined, sellerId, chinaDay(day));
    const submit = async (changed: object = {}) =>
      run(seller, SUBMIT_PERMIT, { ...permit, documentId: await upload(seller), ...changed });
    expect(await submit({ documentId: 'nobody’s' })).toMatchObject({ fields: [{ field: 'documentId' }] });
    expect(await submit({ number: 'SC1', validUntil: '2025-01-01' })).toMatchObject({
      fields: [{ code: 'SC_LICENCE_INVALID' }, { code: 'VALID_UNTIL_INVALID' }],
    });
    const submitted = await submit();
    expect(submitted).toMatchObject({ __typename: 'Permit', state: 'SUBMITTED', counts: false });
    expect(await submit()).toMatchObject({ fields: [{ field: 'number', code: 'NUMBER_USED' }] });
    expect(await counts('2026-11-22')).toEqual([]);
    const id = submitted['id'];
    const decisions = await Promise.all([
      run(operator, DECIDE_PERMIT, { id, accept: true, ...BECAUSE }),
      run(operator, DECIDE_PERMIT, { id, accept: true, ...BECAUSE }),
    ]);
    expect(decisions.map(({ __typename }) => __typename).toSorted()).toEqual(['Permit', 'PermitMoved']);
    expect([await counts('2025-12-31'), await counts('2026-01-01')]).toEqual([[], ['sc_licence']]);
    expect([await counts('2026-12-31'), await counts('2027-01-01')]).toEqual([['sc_licence'], []]);
    const stranger = await world.somebody();
    expect((await world.ask<object>(stranger, PERMITS, { sellerCode: FAMILY })).errors?.[0]?.extensions['code']).toBe(
      'FORBIDDEN',
    );
    expect(await run(seller, WITHDRAW_PERMIT, { id })).toMatchObject({ __typename: 'Permit', state: 'WITHDRAWN' });
    expect(await counts('2026-11-22')).toEqual([]);
    expect(await submit()).toMatchObject({ __typename: 'Permit' });
  });

  it('[S1] each side is told of its step once, the applicant by text as well', async () => {
    const agent = await world.agent(SHISHANG);
    const { code, personId } = await world.applicant();
    await world.run(agent, 'recommendApplication', { code, ...BECAUSE });
    await world.run(operator, 'returnApplication', { code, reason: '请写清楚卖什么' });
    await deliver();
    await deliver();
    const told = async (who: string): Promise<string[]> =>
      (
        await world.rows<{ template: string }>(
          `select template from notice.messages where person_id = $1 and details ->> 'code' = $2 order by template`,
          [who, code],
        )
      ).map(({ template }) => template);
    expect(await told(personId)).toEqual(['application-recommended', 'application-returned']);
    expect(await told(agent.personId)).toEqual(['application-to-vouch']);
    expect(await told(operator.personId)).toEqual(['application-to-decide']);
    const texts = await world.rows(
      `select t.id from notice.texts t join identity.persons p using (phone_index)
       where p.id = $1 and t.template like 'application-%'`,
      [personId],
    );
    expect(texts).toHaveLength(2);
  });

  /** Hands all events of this lib to their handlers, as the worker would. */
  async function deliver(): Promise<void> {
    const events = await world.rows<{ id: string; name: string }>(
      `select id, name from database.events where name like 'Application%' or name = 'SellerApproved' order by id`,
    );
    for (const handler of world.api.app.get(OnboardingHandlers).all) {
      for (const { id, name } of events) {
        if (listensTo(handler.subscriber, name)) await world.api.app.get(EventConsumer).deliver(handler, id);
      }
    }
  }
});

function listensTo(subscriber: string, event: string): boolean {
  const events: Readonly<Record<string, readonly string[]>> = {
    'village-seller.tell-who-is-next': ['ApplicationSubmitted', 'ApplicationRecommended'],
    'village-seller.tell-applicant': ['ApplicationRecommended', 'ApplicationReturned', 'ApplicationRefused'],
    'village-seller.tell-shop-opened': ['SellerApproved'],
  };
  return events[subscriber]?.includes(event) === true;
}

/** A code of nobody, right in form. */
function creditCode(): string {
  const number = `M${String(Math.floor(Math.random() * 1e7)).padStart(7, '0')}`;
  const stem = `92429999${number}${organisationCheck(number)}`;
  return stem + creditCodeCheck(stem);
}
