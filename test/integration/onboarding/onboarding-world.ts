import { stockShop } from '@shanhuo/catalog/testing';
import { GrantService, inventIdentityNumber, PersonService, PLATFORM_SUBJECT_ID, type Phone } from '@shanhuo/identity';
import { newTestPhone } from '@shanhuo/identity/testing';
import { newId, type ServiceEnvironment } from '@shanhuo/kernel';
import { newVisitor, TestApi, type Answer } from '../../support/test-api.js';
import { SessionService } from '../../../libs/identity/src/session/session.service.js';
import { APPLICATION } from './onboarding.queries.js';

/** Villages of the region of the specs. */
export const SHISHANG = '990121101201';
export const DUKOU = '990102101001';

/** Somebody with a session. */
export interface Somebody {
  readonly personId: string;
  readonly token: string;
}

/** The outcome of a mutation. */
export interface Outcome {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly state?: string;
  readonly fields?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
  readonly [more: string]: unknown;
}

const PROBLEMS = '... on InvalidInput { fields { field code message } }';

/** The API over a small region, in which people apply, vouch and decide. */
export class OnboardingWorld {
  private constructor(readonly api: TestApi) {}

  static async open(given: Partial<ServiceEnvironment> = {}): Promise<OnboardingWorld> {
    const api = await TestApi.start(given);
    await stockShop(api.app, [{ key: 'one' }]);
    return new OnboardingWorld(api);
  }

  /** Over an API that somebody else started. */
  static over(api: TestApi): OnboardingWorld {
    return new OnboardingWorld(api);
  }

  close = (): Promise<void> => this.api.close();

  rows<Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return this.api.database.read<Row>({ text }, values);
  }

  /** Somebody new, signed in. */
  async somebody(secondFactorPassed = false): Promise<Somebody> {
    const { personId } = await this.api.database.inTransaction((tx) =>
      this.api.app.get(PersonService).findOrOpen(tx, `+86${newTestPhone()}` as Phone),
    );
    return { personId, token: await this.session(personId, secondFactorPassed) };
  }

  async agent(villageCode: string): Promise<Somebody> {
    const somebody = await this.somebody();
    await this.vouchFor(somebody, villageCode);
    return somebody;
  }

  /** Makes somebody agent of a village. */
  async vouchFor({ personId }: Somebody, villageCode: string): Promise<void> {
    const [village] = await this.rows<{ id: string }>('select id from village_seller.villages where code = $1', [
      villageCode,
    ]);
    await this.api.database.inTransaction((tx) =>
      this.api.app
        .get(GrantService)
        .giveBySystem(tx, personId, { role: 'agent', subjectKind: 'village', subjectId: village?.id ?? '' }),
    );
  }

  async operator(): Promise<Somebody> {
    const somebody = await this.somebody(true);
    await this.decideForAll(somebody);
    return somebody;
  }

  async decideForAll({ personId }: Somebody): Promise<void> {
    const grant = { role: 'operator', subjectKind: 'platform', subjectId: PLATFORM_SUBJECT_ID } as const;
    await this.api.database.inTransaction((tx) => this.api.app.get(GrantService).giveBySystem(tx, personId, grant));
  }

  /** Runs a mutation that takes one input and returns its outcome. */
  async run(
    who: Somebody | undefined,
    field: string,
    input: object,
    language: 'zh-CN' | 'en' = 'en',
  ): Promise<Outcome> {
    const type = `${field.charAt(0).toUpperCase()}${field.slice(1)}Input`;
    const known: Record<string, string> = {
      recommendApplication: 'ApplicationDecisionInput',
      returnApplication: 'ApplicationDecisionInput',
      refuseApplication: 'ApplicationDecisionInput',
    };
    const query = `mutation ($input: ${known[field] ?? type}!) { ${field}(input: $input) { __typename ${APPLICATION}
      ... on Failure { code message } ${field === 'withdrawApplication' ? '' : PROBLEMS} } }`;
    const answer = await this.api.ask<Record<string, Outcome>>(query, {
      variables: { input },
      token: who?.token,
      language,
    });
    const outcome = answer.data?.[field];
    if (!outcome) throw new Error(`${field} had no outcome: ${JSON.stringify(answer.errors)} ${this.lastError()}`);
    return outcome;
  }

  /** A form of a household that can be handed in. */
  async form(changed: object = {}): Promise<Record<string, unknown>> {
    return {
      idempotencyKey: newId(),
      kind: 'OWN_PRODUCE_HOUSEHOLD',
      legalName: '张三丰',
      identityNumber: inventIdentityNumber(),
      villageCode: SHISHANG,
      grows: '黑木耳、香菇',
      attestations: await this.attestations('own_produce_household'),
      ...changed,
    };
  }

  /** Ids of what applicants of a kind confirm. */
  async attestations(kind: string): Promise<string[]> {
    const found = await this.rows<{ id: string }>(
      `select id from village_seller.checklist_items where seller_kind = $1 and item_kind = 'attestation'`,
      [kind],
    );
    return found.map(({ id }) => id);
  }

  /** Somebody who applied; returns them with the code of the application. */
  async applicant(changed: object = {}): Promise<Somebody & { readonly code: string }> {
    const somebody = await this.somebody();
    const outcome = await this.run(somebody, 'applyAsSeller', await this.form(changed));
    if (outcome.__typename !== 'Application') throw new Error(`not applied: ${JSON.stringify(outcome)}`);
    return { ...somebody, code: String(outcome.code) };
  }

  /** Ticks all that operators look at. */
  async tickAll(operator: Somebody, code: string): Promise<void> {
    const items = await this.rows<{ id: string }>(
      `select i.id from village_seller.application_items d join village_seller.checklist_items i on i.id = d.item_id
       join village_seller.applications a on a.id = d.application_id
       where a.code = $1 and i.item_kind = 'operator_review'`,
      [code],
    );
    for (const { id } of items) {
      const outcome = await this.run(operator, 'reviewItem', { applicationCode: code, itemId: id, done: true });
      if (outcome.__typename !== 'Application') throw new Error(`not ticked: ${JSON.stringify(outcome)}`);
    }
  }

  ask<Data>(who: Somebody | undefined, query: string, variables: object = {}, language: 'zh-CN' | 'en' = 'en') {
    return this.api.ask<Data>(query, { token: who?.token, variables, language }) as Promise<Answer<Data>>;
  }

  private lastError(): string {
    return this.api.log.findLast((line) => line.includes('"level":50')) ?? '';
  }

  /** The same person with a session of now: the clock went on. */
  async again({ personId }: Somebody, secondFactorPassed = false): Promise<Somebody> {
    return { personId, token: await this.session(personId, secondFactorPassed) };
  }

  private async session(personId: string, secondFactorPassed: boolean): Promise<string> {
    const { token } = await this.api.database.inTransaction((tx) =>
      this.api.app.get(SessionService).open(tx, {
        personId,
        method: 'password',
        secondFactorPassed,
        isFirst: false,
        visitor: { address: newVisitor(), userAgent: 'spec' },
      }),
    );
    return token;
  }
}
