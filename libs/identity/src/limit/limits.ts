import { Inject, Injectable } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { TooManyAttempts } from './too-many-attempts.failure.js';

/** How often something may happen in a window, counted from its first time. Since 2026-11-22. */
const RULES = {
  codePerPhoneAMinute: { points: 1, duration: 60 },
  codePerPhoneAnHour: { points: 5, duration: 3600 },
  codePerAddressAnHour: { points: 20, duration: 3600 },
  failedSignInPerAccount: { points: 5, duration: 15 * 60 },
  failedSignInPerAddress: { points: 30, duration: 15 * 60 },
  failedSecondFactorPerPerson: { points: 5, duration: 15 * 60 },
  consentCodesPerPersonAnHour: { points: 5, duration: 3600 },
  consentCodesPerAskerAnHour: { points: 30, duration: 3600 },
  identitiesPerPersonADay: { points: 10, duration: 24 * 3600 },
  ordersPerBuyerAnHour: { points: 30, duration: 3600 },
  callBacksPerPhoneADay: { points: 3, duration: 24 * 3600 },
  callBacksPerAddressAnHour: { points: 10, duration: 3600 },
  labelsPerAddressAnHour: { points: 300, duration: 3600 },
  picturesPerPersonAnHour: { points: 200, duration: 3600 },
} as const;

/** What is counted and limited. */
export type LimitName = keyof typeof RULES;

/** One count of one subject; the subject is a blind index or an id, since counters are no place for an address. */
export type Count = readonly [limit: LimitName, subject: Buffer | string];

/**
 * Limits in PostgreSQL, one upsert a count, so that every process counts in the same place; windows run by the clock of
 * the machine, which the limiter reads itself. An attempt is counted before it is judged: of ten guesses at once no more
 * pass than of ten in a row. What succeeded is given back.
 */
@Injectable()
export class Limits {
  private readonly limiters: Readonly<Record<LimitName, RateLimiterPostgres>>;

  constructor(@Inject(DataSource) dataSource: DataSource) {
    const limiter = (name: LimitName) =>
      new RateLimiterPostgres({
        storeClient: dataSource,
        storeType: 'typeorm',
        schemaName: 'auth',
        tableName: 'limits',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix: name,
        ...RULES[name],
      });
    const names = Object.keys(RULES) as LimitName[];
    this.limiters = Object.fromEntries(names.map((name) => [name, limiter(name)])) as Record<
      LimitName,
      RateLimiterPostgres
    >;
  }

  /** Counts each in turn and stops at the first that is full. */
  async take(...counts: readonly Count[]): Promise<TooManyAttempts | undefined> {
    for (const [limit, subject] of counts) {
      try {
        await this.limiters[limit].consume(keyOf(subject));
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return new TooManyAttempts(Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)));
      }
    }
    return undefined;
  }

  /** Takes one count back: it was no failure after all. */
  async giveBack(...counts: readonly Count[]): Promise<void> {
    for (const [limit, subject] of counts) await this.limiters[limit].reward(keyOf(subject));
  }

  /** Starts a subject's counts anew. */
  async forget(...counts: readonly Count[]): Promise<void> {
    for (const [limit, subject] of counts) await this.limiters[limit].delete(keyOf(subject));
  }
}

function keyOf(subject: Buffer | string): string {
  return typeof subject === 'string' ? subject : subject.toString('base64url');
}
