import { Inject, Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import {
  Limits,
  RealNameService,
  type IdentityNumber,
  type IdentityTaken,
  type LegalName,
  type RealNameLevel,
  type TooManyAttempts,
} from '@shanhuo/identity';
import { chinaDayOf, Clock, InvalidInput, isFailure, type ChinaDay, type Language } from '@shanhuo/kernel';
import { ChecklistRepository } from '../checklist/checklist.repository.js';
import { applicationProblem } from './application.words.js';
import { monthsLater } from './months.rules.js';

/** Name and number as they were given, and how sure the check is of them; undefined where neither was given. */
export interface CheckedIdentity {
  readonly name: LegalName;
  readonly number: IdentityNumber;
  readonly level: RealNameLevel;
}

const hasShop = statement(
  'village_seller.person_has_shop',
  `select id from village_seller.applications where person_id = $1 and state = 'approved' limit 1`,
);

/** Who an applicant says they are. */
@Injectable()
export class StatedIdentity {
  constructor(
    @Inject(RealNameService) private readonly names: RealNameService,
    @Inject(ChecklistRepository) private readonly checklists: ChecklistRepository,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Asks outside, before any transaction. Tries are limited: a refusal says something about a number. */
  async check(
    personId: string,
    name: LegalName,
    number: IdentityNumber,
    language: Language,
  ): Promise<CheckedIdentity | InvalidInput | TooManyAttempts> {
    const full = await this.limits.take(['identitiesPerPersonADay', personId]);
    if (full !== undefined) return full;
    const found = await this.names.check({ name, number });
    if (found === 'mismatch') {
      return new InvalidInput([applicationProblem('identityNumber', 'IDENTITY_MISMATCH', language)]);
    }
    return { name, number, level: found.level };
  }

  /** Keeps it; whoever has a shop stays who they are. Says whether it is another person than before. */
  async keep(
    tx: Transaction,
    personId: string,
    { name, number, level }: CheckedIdentity,
    language: Language,
  ): Promise<{ readonly isAnother: boolean } | IdentityTaken | InvalidInput> {
    const kept = await this.names.keep(tx, personId, { name, number }, { level, dueOn: await this.dueOn() });
    if (isFailure(kept) || !kept.isAnother) return kept;
    const shops = await runIn(tx, hasShop, [personId]);
    return shops.length === 0
      ? kept
      : new InvalidInput([applicationProblem('identityNumber', 'IDENTITY_FIXED', language)]);
  }

  /** A try that ended well is no try. */
  async giveBack(personId: string): Promise<void> {
    await this.limits.giveBack(['identitiesPerPersonADay', personId]);
  }

  /** Until when a check made now is good. */
  async dueOn(): Promise<ChinaDay> {
    const today = chinaDayOf(this.clock.now());
    return monthsLater(today, await this.checklists.getTerm('verify_again_after_months', today));
  }

  /** Nobody who left without a shop is known by name any longer. */
  async forgetWithoutShop(tx: Transaction, personId: string): Promise<void> {
    if ((await runIn(tx, hasShop, [personId])).length === 0) await this.names.forget(tx, personId);
  }
}
