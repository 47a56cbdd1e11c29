import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { Clock, InvalidInput, isFailure } from '@shanhuo/kernel';
import { z } from 'zod';
import { PROBLEM_WORDS, secondFactorField, tokenField } from '../input/fields.js';
import { readInput } from '../input/read-input.js';
import { Limits, type Count } from '../limit/limits.js';
import { hashToken } from '../session/session-token.js';
import { SessionService } from '../session/session.service.js';
import { SignInRefused } from '../sign-in/sign-in.failures.js';
import { SignedIn } from '../sign-in/sign-in.results.js';
import type { Caller, SignInOutcome } from '../sign-in/sign-in.service.js';
import { SecondFactorRepository, type Challenge } from './second-factor.repository.js';
import { SecondFactorVault } from './second-factor.vault.js';

const completeInput = z.object({ challenge: tokenField, code: secondFactorField });

/** The second half of a sign-in: five tries a challenge, five failures a person in a quarter of an hour. */
@Injectable()
export class CompleteSignInService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SecondFactorRepository) private readonly secondFactors: SecondFactorRepository,
    @Inject(SecondFactorVault) private readonly vault: SecondFactorVault,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async complete(input: { challenge: string; code: string }, caller: Caller): Promise<SignInOutcome> {
    const read = readInput(completeInput, input, PROBLEM_WORDS, caller.language);
    if (read instanceof InvalidInput) return read;
    const now = this.clock.now();
    const challenge = await this.database.inTransaction((tx) =>
      this.secondFactors.countTry(tx, hashToken(read.challenge), now),
    );
    if (challenge === undefined) return new SignInRefused();
    const count: Count = ['failedSecondFactorPerPerson', challenge.personId];
    const full = await this.limits.take(count);
    if (full !== undefined) return full;
    const outcome = await this.letIn(challenge, read.code, caller);
    if (!isFailure(outcome)) await this.limits.forget(count);
    return outcome;
  }

  private async letIn(challenge: Challenge, code: string, { visitor }: Caller): Promise<SignedIn | SignInRefused> {
    const { personId, method } = challenge;
    return this.database.inTransaction(async (tx) => {
      const isRight = await this.vault.spend(tx, personId, code);
      if (!isRight || !(await this.secondFactors.useChallenge(tx, challenge.id, this.clock.now())))
        return new SignInRefused();
      const opened = await this.sessions.open(tx, {
        personId,
        method,
        visitor,
        secondFactorPassed: true,
        isFirst: false,
      });
      return new SignedIn(opened.token, opened.expiresAt, personId, false);
    });
  }
}
