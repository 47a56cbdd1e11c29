import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '@shanhuo/kernel';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { openIdentityWorld, type IdentityWorld } from '../testing/identity-world.js';
import { newTestPhone } from '../testing/phones.js';
import { GrantRefused } from './grant.failures.js';
import { GrantEnded, GrantGiven, GrantService } from './grant.service.js';
import type { RoleFor } from './role.js';

let file: TestDatabase;
let world: IdentityWorld;
let grants: GrantService;

beforeAll(async () => {
  file = await createTestDatabase();
  world = await openIdentityWorld(file.url);
  grants = world.app.get(GrantService);
});
afterAll(async () => {
  await world?.close();
  await file?.drop();
});

async function signInWith(...held: RoleFor[]) {
  const { personId, sessionToken } = await world.signIn(newTestPhone());
  for (const grant of held) await world.database.inTransaction((tx) => grants.giveBySystem(tx, personId, grant));
  return { personId, token: sessionToken, session: await world.sessionOf(sessionToken) };
}

const sellerOf = (subjectId: string): RoleFor => ({ role: 'seller', subjectKind: 'seller', subjectId });
const agentOf = (subjectId: string): RoleFor => ({ role: 'agent', subjectKind: 'seller', subjectId });

describe('a grant', () => {
  it('[X13] holds from the next request on, and no longer than it is held', async () => {
    const shop = newId();
    const seller = await signInWith(sellerOf(shop));
    const helper = await signInWith();
    expect(await grants.give(seller.session, helper.personId, agentOf(shop))).toBeInstanceOf(GrantGiven);
    expect((await world.viewerOf(helper.token)).holds('agent', 'seller', shop)).toBe(true);
    expect((await world.viewerOf(helper.token)).holds('agent', 'seller', newId())).toBe(false);
    expect((await world.viewerOf(helper.token)).subjectsOf('agent', 'seller')).toEqual([shop]);
    expect(await grants.end(seller.session, helper.personId, agentOf(shop))).toBeInstanceOf(GrantEnded);
    expect((await world.viewerOf(helper.token)).hasRole('agent')).toBe(false);
  });

  it('[X13] is given by nobody who does not hold as much, and the refusal is in the audit log', async () => {
    const shop = newId();
    const seller = await signInWith(sellerOf(newId()));
    const helper = await signInWith();
    expect(await grants.give(seller.session, helper.personId, agentOf(shop))).toBeInstanceOf(GrantRefused);
    expect(await grants.end(helper.session, seller.personId, sellerOf(shop))).toBeInstanceOf(GrantRefused);
    expect((await world.viewerOf(helper.token)).hasRole('agent')).toBe(false);
    const refusals = await world.rows(
      `select from database.audit_entries where actor_id = $1 and action = 'grant.given' and outcome = 'refused'`,
      [seller.personId],
    );
    expect(refusals).toHaveLength(1);
  });

  it('cannot be handed on after it ended, though the session was read before', async () => {
    const shop = newId();
    const seller = await signInWith(sellerOf(shop));
    const helper = await signInWith();
    await world.rows(`update identity.grants set ended_at = now() where person_id = $1`, [seller.personId]);
    expect(await grants.give(seller.session, helper.personId, agentOf(shop))).toBeInstanceOf(GrantRefused);
  });

  it('of a manager cannot be handed on without the second factor', async () => {
    const cooperative: RoleFor = { role: 'manager', subjectKind: 'cooperative', subjectId: newId() };
    const manager = await signInWith(cooperative);
    const helper = await signInWith();
    expect(await grants.give(manager.session, helper.personId, cooperative)).toBeInstanceOf(GrantRefused);
    const raised = { ...manager.session, secondFactorPassed: true };
    expect(await grants.give(raised, helper.personId, cooperative)).toBeInstanceOf(GrantGiven);
  });

  it('given twice, or by many at once, is one', async () => {
    const shop = newId();
    const seller = await signInWith(sellerOf(shop));
    const helper = await signInWith();
    await Promise.all(Array.from({ length: 5 }, () => grants.give(seller.session, helper.personId, agentOf(shop))));
    expect((await grants.findOf(helper.personId)).map(({ role }) => role)).toEqual(['buyer', 'agent']);
  });
});
