import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aVariant, stockShop } from '@shanhuo/catalog/testing';
import { permissionTable, type Role } from '@shanhuo/identity';
import { newId, shortCodeOf } from '@shanhuo/kernel';
import { MANDATE_SCOPES, type MandateScope } from '@shanhuo/village-seller';
import { importAreas } from '@shanhuo/village-seller/testing';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from '../../../apps/api/src/graphql/schema-text.js';
import { giveSellers } from '../../support/give-sellers.js';
import { openSession } from '../../support/open-session.js';
import { TestShop } from '../../support/test-shop.js';
import { addMandate } from '../mandate/mandates.js';
import type { Caller } from '../permission-walk.caller.js';
import { OPERATIONS } from '../permission-walk.operations.js';
import { OF_NO_SELLER, OPENED_BY, SCOPES, UNTOLD, type Scope } from './opened-by.js';

describe('[C2] what a household lets others do', () => {
  let shop: TestShop;
  let schema: GraphQLSchema;
  let asked: readonly string[];
  let family: Caller;
  let manager: Caller;
  let agent: Caller;

  beforeAll(async () => {
    shop = await TestShop.start();
    const { api } = shop;
    schema = await buildSchema();
    asked = permissionTable(schema)
      .filter(({ name, who }) => /^(Query|Mutation)\./.test(name) && /\b(seller|manager)\b/.test(who))
      .map(({ name }) => name);
    await stockShop(api.app, [{ key: 'one', variants: [aVariant({ onHand: 9_000 })] }]);
    await importAreas(api.app);
    await api.openAccounts();
    await giveSellers(api);
    const enter = async (role: Role): Promise<Caller> => {
      const account = api.accountOf(role);
      return { api, account, token: await openSession(api, account) };
    };
    family = await enter('seller');
    manager = await enter('manager');
    agent = await enter('agent');
    await OPERATIONS['Query.sellerOrder']?.input(family);
    await OPERATIONS['Query.lot']?.input(family);
  }, 60_000);
  afterAll(() => shop?.close());

  const run = (text: string, values: readonly unknown[]): Promise<object[]> => shop.api.database.read({ text }, values);

  async function letIn(scopes: readonly Scope[]): Promise<void> {
    await run('delete from village_seller.member_permissions', []);
    for (const scope of scopes) {
      await run(
        `insert into village_seller.member_permissions (id, household_id, cooperative_id, scope, granted_at, granted_by)
         select $1, household_id, cooperative_id, $2, $3, $1 from village_seller.cooperative_members
         where household_id = (select household_id from village_seller.sellers where code = $4)`,
        [newId(), scope, shop.clock.now(), shortCodeOf('seller family-shop')],
      );
    }
  }

  /** Asks as the manager or the agent what the household would ask of its own. */
  async function answerTo(name: string, who: Caller, owner = family) {
    const operation = OPERATIONS[name];
    const [kind, field = ''] = name.split('.');
    const type = (kind === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields()[field];
    if (operation === undefined || type === undefined) throw new Error(`${name} is not walked`);
    const variables = (await operation.input(owner)) as Record<string, unknown>;
    const used = type.args.filter((arg) => arg.name in variables);
    const declared = used.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ');
    const passed = used.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    const nodes = String(type.type).includes('Connection') ? '{ nodes { __typename } }' : '{ __typename }';
    const query = `${kind?.toLowerCase()} (${declared}) { answer: ${field}(${passed}) ${nodes} }`;
    const { data, errors } = await shop.api.ask<{ answer: unknown }>(query, { variables, token: who.token });
    return { operation, type, data, errors };
  }

  async function isOpen(name: string, who = manager): Promise<boolean> {
    const { operation, type, data, errors } = await answerTo(name, who);
    if (who === agent && errors?.[0]?.extensions['code'] === 'FORBIDDEN') return false;
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    const answer = data?.answer as { __typename?: string; nodes?: unknown[] } | unknown[] | null | undefined;
    if (answer === null || answer === undefined) return false;
    if (Array.isArray(answer)) return answer.length > 0;
    // A list that is there for everybody is empty for who is not let in; one that may be null is null.
    if (answer.nodes !== undefined) return !String(type.type).endsWith('!') || answer.nodes.length > 0;
    return ![operation.stranger?.answers, 'SellerNotFound'].includes(answer.__typename);
  }

  it('is said for every operation there is', () => {
    expect([...Object.keys(OPENED_BY), ...OF_NO_SELLER].toSorted()).toEqual(asked.toSorted());
  });

  it.each(Object.entries(OPENED_BY))(
    '%s is opened by %j, each by itself, and by nothing else',
    async (name, scopes) => {
      for (const scope of SCOPES) {
        await letIn([scope]);
        expect({ scope, open: await isOpen(name) }).toEqual({ scope, open: scopes.includes(scope) });
      }
      await letIn([]);
      expect(await isOpen(name)).toBe(false);
    },
    60_000,
  );

  async function mandate(scopes: readonly MandateScope[]): Promise<string | undefined> {
    const agentId = agent.account?.personId ?? '';
    await run(
      `update village_seller.mandates set state = 'revoked', ended_at = $1, ended_by = $2 where state = 'granted' and agent_id = $2`,
      [shop.clock.now(), agentId],
    );
    if (scopes.length === 0) return undefined;
    return addMandate(shop.api, shortCodeOf('seller family-shop'), agentId, { scopes });
  }

  // How a shop stands its village's agent sees as who vouches for it, mandate or none.
  const byMandate = Object.entries(OPENED_BY).filter(([name]) => name !== 'Query.shopStanding');
  it.each(byMandate)(
    '[N2] [S6] %s is opened to its agent by no more than its mandate says, and by none what is its own or its money',
    async (name, scopes) => {
      for (const scope of MANDATE_SCOPES) {
        await mandate([scope]);
        expect({ scope, open: await isOpen(name, agent) }).toEqual({ scope, open: scopes.includes(scope) });
      }
      await mandate(MANDATE_SCOPES);
      const mayBeMandated = scopes.some((scope) => scope !== 'money');
      expect(await isOpen(name, agent)).toBe(mayBeMandated);
      await mandate([]);
      expect(await isOpen(name, agent)).toBe(false);
    },
    60_000,
  );

  /** What is written down of what the agent did for the household, and what the household is told of it. */
  async function acts() {
    const [audited, told] = await Promise.all([
      run(
        `select a.action, a.details -> 'what' ->> 'zh-CN' as what, a.details ->> 'mandateId' as mandate
         from database.audit_entries a join village_seller.sellers s on s.id = a.on_behalf_of_id
         where s.code = $1 and a.actor_id = $2 and a.outcome = 'done' order by a.id`,
        [shortCodeOf('seller family-shop'), agent.account?.personId],
      ),
      run(
        `select e.payload -> 'what' ->> 'zh-CN' as what, e.payload ->> 'mandateId' as mandate
         from database.events e join village_seller.sellers s on s.id::text = e.payload ->> 'sellerId'
         where e.name = 'ActedForSeller' and s.code = $1 and e.payload ->> 'actorId' = $2 order by e.id`,
        [shortCodeOf('seller family-shop'), agent.account?.personId],
      ),
    ]);
    return { audited, told };
  }

  /** The household's goods and orders, with pictures and papers as the agent brings them. */
  let handing: Caller;
  beforeAll(() => {
    handing = { ...family, account: agent.account && { ...agent.account, role: 'seller' } };
  });

  const open = byMandate.filter(([, scopes]) => scopes.some((scope) => scope !== 'money'));
  const steps = open.map(([name]) => name).filter((name) => name.startsWith('Mutation.'));
  it.each(steps)(
    '[N2] [S6] %s done by an agent is written down with both names, and the household is told',
    async (name) => {
      const mandateId = await mandate(MANDATE_SCOPES);
      const before = await acts();
      const { operation, data } = await answerTo(name, agent, handing);
      expect(data?.answer).toMatchObject({ __typename: operation.answers });
      const after = await acts();
      const audited = after.audited.slice(before.audited.length);
      const told = after.told.slice(before.told.length);
      expect(audited).toEqual([
        { action: expect.any(String), what: expect.stringMatching(/\p{Script=Han}/u), mandate: mandateId },
      ]);
      const [{ what } = { what: '' }] = audited as { what: string }[];
      expect(told).toEqual(name in UNTOLD ? [] : [{ what, mandate: mandateId }]);
    },
    60_000,
  );

  it('tells of every step but those there is a reason for', () => {
    expect(steps).toEqual(expect.arrayContaining(Object.keys(UNTOLD)));
  });
});
