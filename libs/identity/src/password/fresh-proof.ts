import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@shanhuo/kernel';
import { Limits, type Count } from '../limit/limits.js';
import type { TooManyAttempts } from '../limit/too-many-attempts.failure.js';
import { FreshSignInNeeded, SignInRefused } from '../sign-in/sign-in.failures.js';
import type { ViewerSession } from '../viewer/viewer.js';
import { verifyPassword } from './password.hash.js';
import { PasswordRepository } from './password.repository.js';

const FRESH_FOR_MILLISECONDS = 30 * 60_000;

export type ProofFailure = SignInRefused | FreshSignInNeeded | TooManyAttempts;

/**
 * Before a secret changes, the person proves again who they are: with the present password, or, for who has none or
 * forgot it, by having signed in with a code just now. A found phone that is still signed in is not enough.
 */
@Injectable()
export class FreshProof {
  constructor(
    @Inject(PasswordRepository) private readonly passwords: PasswordRepository,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async require(session: ViewerSession, password: string | undefined): Promise<ProofFailure | undefined> {
    if (password === undefined || password === '') return this.isFresh(session) ? undefined : new FreshSignInNeeded();
    const count: Count = ['failedSignInPerAccount', session.personId];
    const full = await this.limits.take(count);
    if (full !== undefined) return full;
    if (!(await verifyPassword(password, await this.passwords.findHashOf(session.personId))))
      return new SignInRefused();
    await this.limits.forget(count);
    return undefined;
  }

  private isFresh({ method, startedAt }: ViewerSession): boolean {
    return method === 'code' && this.clock.now().getTime() - startedAt.getTime() < FRESH_FOR_MILLISECONDS;
  }
}
