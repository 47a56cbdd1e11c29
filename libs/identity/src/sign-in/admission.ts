import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '@shanhuo/database';
import { Clock, newId } from '@shanhuo/kernel';
import { SecondFactorRepository } from '../second-factor/second-factor.repository.js';
import { hashToken, newToken } from '../session/session-token.js';
import { SessionService } from '../session/session.service.js';
import type { SignInMethod } from '../viewer/viewer.js';
import type { Visitor } from '../viewer/visitor.js';
import { SecondFactorNeeded, SignedIn } from './sign-in.results.js';

const CHALLENGE_LIFETIME_MILLISECONDS = 10 * 60_000;

/** Lets somebody in whose first factor was right: at once, or against a challenge where a second factor is set up. */
@Injectable()
export class Admission {
  constructor(
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(SecondFactorRepository) private readonly secondFactors: SecondFactorRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async admit(
    tx: Transaction,
    person: { personId: string; isNew: boolean },
    method: SignInMethod,
    visitor: Visitor,
  ): Promise<SignedIn | SecondFactorNeeded> {
    const { personId, isNew } = person;
    if (await this.secondFactors.isConfirmed(tx, personId)) return this.challenge(tx, personId, method);
    const opened = await this.sessions.open(tx, {
      personId,
      method,
      visitor,
      secondFactorPassed: false,
      isFirst: isNew,
    });
    return new SignedIn(opened.token, opened.expiresAt, personId, isNew);
  }

  private async challenge(tx: Transaction, personId: string, method: SignInMethod): Promise<SecondFactorNeeded> {
    const token = newToken();
    const expiresAt = new Date(this.clock.now().getTime() + CHALLENGE_LIFETIME_MILLISECONDS);
    await this.secondFactors.addChallenge(tx, {
      id: newId(),
      tokenHash: hashToken(token),
      personId,
      method,
      tries: 0,
      expiresAt,
      usedAt: null,
    });
    return new SecondFactorNeeded(token, expiresAt);
  }
}
