import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aVariant, stockShop } from '@shanhuo/catalog/testing';
import { PermissionCheck, permissionTable, ROLES, type PermissionLine, type Role } from '@shanhuo/identity';
import { newId } from '@shanhuo/kernel';
import { InboxService } from '@shanhuo/notice';
import { importAreas } from '@shanhuo/village-seller/testing';
import type { GraphQLSchema } from 'graphql';
import { buildSchema } from '../../apps/api/src/graphql/schema-text.js';
import { DETAILS_OF } from '../support/selection.js';
import { giveSellers } from '../support/give-sellers.js';
import { openSession } from '../support/open-session.js';
import type { TestApi } from '../support/test-api.js';
import { TestShop } from '../support/test-shop.js';
import type { Caller } from './permission-walk.caller.js';
import { OPERATIONS } from './permission-walk.operations.js';

const TABLE = join(import.meta.dirname, '../../apps/api/permissions.md');
const REFUSED = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'SECOND_FACTOR_NEEDED']);

function print(lines: readonly PermissionLine[]): string {
  const rows = lines.map(({ name, who, row }) => `| ${name} | ${who} | ${row} |`).toSorted();
  return [
    '# Who may do what',
    '',
    'Generated from `@Allow`; `PERMISSIONS=write npm run test:integration` renews it. Review its changes.',
    '',
    '| operation, field or route | who | whose rows |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

const ROLES_WALKED = [undefined, ...ROLES] as const;

/** Whether the table lets somebody in, by the words it has for it. */
function mayUse(who: string | undefined, role: Role | undefined): boolean {
  if (who === 'everyone') return true;
  if (role === undefined || who === undefined) return false;
  return who === 'whoever is signed in' || who.split(' or ').includes(role);
}

/** Somebody whom the table lets in: a buyer, if it lets in whoever is signed in. */
function firstWhoMay(who: string | undefined): Role {
  return ROLES.find((role) => mayUse(who, role)) ?? 'buyer';
}

describe('[X13] permissions', () => {
  let shop: TestShop;
  let api: TestApi;
  let schema: GraphQLSchema;
  let lines: readonly PermissionLine[];
  const visits = new Map<Role | undefined, Caller>();

  beforeAll(async () => {
    shop = await TestShop.start();
    api = shop.api;
    schema = await buildSchema();
    lines = [...permissionTable(schema), ...api.app.get(PermissionCheck).routeTable()];
    await stockShop(api.app, [{ key: 'one', variants: [aVariant({ onHand: 9_000 })] }]);
    await importAreas(api.app);
    await api.openAccounts();
    await giveSellers(api);
  }, 60_000);
  afterAll(() => shop.close());

  /** Somebody who has just come in; undefined is a visitor. */
  async function enter(role: Role | undefined): Promise<Caller> {
    if (role === undefined) return { api, account: undefined, token: undefined };
    const account = api.accountOf(role);
    return { api, account, token: await openSession(api, account) };
  }

  /** Somebody who came in before; for what leaves sessions and secrets alone. */
  async function visit(role: Role | undefined): Promise<Caller> {
    const known = visits.get(role) ?? (await enter(role));
    visits.set(role, known);
    return known;
  }

  async function run(who: Caller, name: string, variables: object) {
    const [kind, field] = name.split('.') as ['Query' | 'Mutation', string];
    const type = (kind === 'Query' ? schema.getQueryType() : schema.getMutationType())?.getFields()[field];
    if (type === undefined) throw new Error(`no ${name}`);
    const used = type.args.filter((arg) => arg.name in variables);
    const declared = used.length === 0 ? '' : `(${used.map((arg) => `$${arg.name}: ${String(arg.type)}`).join(', ')})`;
    const passed = used.length === 0 ? '' : `(${used.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})`;
    const details = OPERATIONS[name]?.selects ?? DETAILS_OF(type.type);
    const answer = await api.ask(`${kind.toLowerCase()} ${declared} { ${field}${passed} ${details} }`, {
      variables,
      token: who.token,
    });
    const codes = answer.errors?.map(({ extensions }) => String(extensions['code'])) ?? [];
    const data = answer.data?.[field] as { __typename?: string } | undefined;
    return { codes, refused: codes.some((code) => REFUSED.has(code)), data, typename: data?.__typename };
  }

  it('are those of the table that people review', () => {
    const printed = print(lines);
    if (process.env['PERMISSIONS'] === 'write') writeFileSync(TABLE, printed);
    expect(readFileSync(TABLE, 'utf8')).toBe(printed);
    expect(lines.length).toBeGreaterThan(150);
  });

  it('and every operation is walked', () => {
    const operations = lines.map(({ name }) => name).filter((name) => /^(Query|Mutation)\./.test(name));
    expect(Object.keys(OPERATIONS).toSorted()).toEqual(operations.toSorted());
  });

  it.each(Object.entries(OPERATIONS))(
    '%s: who is in the table may, everybody else may not',
    async (name, operation) => {
      const who = lines.find((line) => line.name === name)?.who;
      for (const role of ROLES_WALKED) {
        const each = name.startsWith('Query') ? await visit(role) : await enter(role);
        const mayDo = mayUse(who, role);
        // A denial counts only with input that succeeds for the owner, so the owner asks with the same right after.
        const owner = mayDo ? each : await enter(firstWhoMay(who));
        const variables = await operation.input(owner);
        const asked = await run(each, name, variables);
        expect({ role, refused: asked.refused }).toEqual({ role, refused: !mayDo });
        const proof = mayDo ? asked : await run(owner, name, variables);
        const answers = name === 'Query.me' && role === undefined ? undefined : operation.answers;
        expect({ role, codes: proof.codes, typename: proof.typename }).toEqual({ role, codes: [], typename: answers });
      }
      if (operation.changesSignIn) await api.openAccounts();
    },
    60_000,
  );

  const ofPersons = Object.entries(OPERATIONS).filter(([, { stranger }]) => stranger !== undefined);
  it.each(ofPersons)(
    '%s: a stranger to the row learns nothing and changes nothing',
    async (name, operation) => {
      const who = lines.find((line) => line.name === name)?.who;
      const ownerRole = firstWhoMay(who);
      for (const role of ROLES.filter((each) => each !== ownerRole && mayUse(who, each))) {
        const [stranger, owner] = [await enter(role), await enter(ownerRole)];
        const variables = await operation.input(owner);
        const theirs = await run(stranger, name, variables);
        const nobodys = await run(stranger, name, operation.stranger?.nobodys(newId()) ?? {});
        expect(theirs.typename).toBe(operation.stranger?.answers);
        // "Not yours" and "not there" answer alike.
        expect(theirs.data).toEqual(nobodys.data);
        expect((await run(owner, name, variables)).typename).toBe(operation.answers);
      }
    },
    60_000,
  );

  it('every field of an account answers its owner, and no cursor of one inbox opens another', async () => {
    await api.openAccounts();
    const [owner, stranger] = [await enter('buyer'), await enter('seller')];
    const inbox = api.app.get(InboxService);
    for (let i = 0; i < 3; i++) {
      await api.database.inTransaction((tx) =>
        inbox.tell(tx, { personId: owner.account?.personId ?? '', eventId: newId(), template: 'password-changed' }),
      );
    }
    const query = `query ($after: String) { me { id grants { role } sessions { id } unreadCount inbox(first: 1, after: $after) { nodes { id } pageInfo { endCursor } } } }`;
    type Me = {
      me: {
        id: string;
        sessions: { id: string }[];
        inbox: { nodes: { id: string }[]; pageInfo: { endCursor: string } };
      };
    };
    const own = (await api.ask<Me>(query, { token: owner.token })).data?.me;
    expect(own?.id).toBe(owner.account?.personId);
    expect(own?.inbox.nodes).toHaveLength(1);

    const theirs = (
      await api.ask<Me>(query, { token: stranger.token, variables: { after: own?.inbox.pageInfo.endCursor } })
    ).data?.me;
    expect(theirs?.id).toBe(stranger.account?.personId);
    const known = new Set([...(own?.inbox.nodes ?? []), ...(own?.sessions ?? [])].map(({ id }) => id));
    expect([...(theirs?.inbox.nodes ?? []), ...(theirs?.sessions ?? [])].filter(({ id }) => known.has(id))).toEqual([]);
  });

  it('a visitor has no account, and no field of one', async () => {
    expect((await api.ask('{ me { id maskedPhone } }')).data).toEqual({ me: null });
  });

  it.each(['', 'x', 'Bearer', 'a'.repeat(43), '\u00ff'.repeat(20)])('a token of %p is nobody’s', async (token) => {
    expect((await api.ask('{ me { id } }', { token: encodeURIComponent(token) })).data).toEqual({ me: null });
  });
});
