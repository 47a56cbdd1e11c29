import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import {
  GrantService,
  inventIdentityNumber,
  PersonService,
  PLATFORM_SUBJECT_ID,
  Viewer,
  type DemoAccount,
  type Phone,
  type RoleFor,
} from '@shanhuo/identity';
import { Clock, isFailure, newId } from '@shanhuo/kernel';
import {
  ApplicationReader,
  ApplyService,
  DecideService,
  RegionService,
  type SellerKind,
} from '@shanhuo/village-seller';

const VISITOR = { address: '127.0.0.1', userAgent: 'demo' };

/** People of nobody's village register, with phones nobody has; their identity numbers are made up when they apply. */
const APPLICANTS: readonly {
  readonly phone: string;
  readonly name: string;
  readonly kind: SellerKind;
  readonly grows: string;
  /** How far the application has come. */
  readonly stands: 'applied' | 'recommended' | 'changes_wanted';
}[] = [
  { phone: '19900000031', name: '周春生', kind: 'own_produce_household', grows: '香菇、板栗', stands: 'applied' },
  { phone: '19900000032', name: '李桂花', kind: 'handicraft', grows: '竹篮、棕叶扇', stands: 'applied' },
  { phone: '19900000033', name: '欧阳明', kind: 'own_produce_household', grows: '土蜂蜜、核桃', stands: 'recommended' },
  { phone: '19900000034', name: '陈大山', kind: 'own_produce_household', grows: '山货', stands: 'changes_wanted' },
];

/**
 * Applications that wait for the demo's agent and for its operator, made by the services people use. Who has applied is
 * left alone, so a seed that was cut short brings each once.
 */
export async function seedDemoApplications(
  app: INestApplicationContext,
  accounts: readonly DemoAccount[],
): Promise<void> {
  const grants = await agentGrants(app, accounts);
  const agent = viewerOf(app, accounts, 'agent', grants);
  const operator = viewerOf(app, accounts, 'operator', [
    { role: 'operator', subjectKind: 'platform', subjectId: PLATFORM_SUBJECT_ID },
  ]);
  const villageCode = await villageOf(app, grants);
  for (const { phone, name, kind, grows, stands } of APPLICANTS) {
    const { personId } = await app
      .get(Database)
      .inTransaction((tx) => app.get(PersonService).findOrOpen(tx, `+86${phone}` as Phone));
    const form = await app.get(ApplicationReader).findForm(kind, 'zh-CN');
    const input = {
      ...{ idempotencyKey: newId(), kind, legalName: name, identityNumber: inventIdentityNumber(), villageCode, grows },
      attestations: form.checklist.map(({ id }) => id),
    };
    const applied = await app.get(ApplyService).apply(personId, input, 'zh-CN');
    if (isFailure(applied)) continue;
    const code = applied.applicationCode;
    const decide = app.get(DecideService);
    if (stands !== 'applied') {
      must(await decide.recommend(agent, { code, reason: '本村人，自家种的，我去看过。' }, 'zh-CN'));
    }
    if (stands === 'changes_wanted') {
      must(await decide.askForChanges(operator, { code, reason: '请写清楚卖哪几样山货。' }, 'zh-CN'));
    }
  }
}

async function agentGrants(app: INestApplicationContext, accounts: readonly DemoAccount[]): Promise<RoleFor[]> {
  const account = accounts.find(({ role }) => role === 'agent');
  if (account === undefined) throw new Error('the demo has no agent');
  const rows = await app.get(GrantService).findOf(account.personId);
  return rows.filter(({ role }) => role === 'agent');
}

async function villageOf(app: INestApplicationContext, grants: readonly RoleFor[]): Promise<string> {
  const ids = grants.map(({ subjectId }) => subjectId);
  const { nodes } = await app.get(RegionService).listVillages({ ids, first: 1 }, 'zh-CN');
  const [village] = nodes;
  if (village === undefined) throw new Error('the agent of the demo has no village');
  return village.code;
}

export function viewerOf(
  app: INestApplicationContext,
  accounts: readonly DemoAccount[],
  role: 'agent' | 'operator',
  grants: readonly RoleFor[],
): Viewer {
  const account = accounts.find((each) => each.role === role);
  if (account === undefined) throw new Error(`the demo has no ${role}`);
  return Viewer.signedIn(VISITOR, {
    ...{ sessionId: newId(), personId: account.personId, grants },
    ...{ startedAt: app.get(Clock).now(), method: 'password', secondFactorPassed: true },
  });
}

function must(outcome: object): void {
  if (isFailure(outcome)) throw new Error(`a demo application stuck: ${JSON.stringify(outcome)}`);
}
