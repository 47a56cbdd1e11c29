import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { InvalidInput, type Language } from '@shanhuo/kernel';
import { z } from 'zod';
import { AccountService } from '../account/account.service.js';
import { PROBLEM_WORDS, triedPasswordField } from '../input/fields.js';
import { readInput } from '../input/read-input.js';
import { FreshProof, type ProofFailure } from '../password/fresh-proof.js';
import type { ViewerSession } from '../viewer/viewer.js';
import { SecondFactorVault } from './second-factor.vault.js';
import { newTotpSecret, totpUriOf } from './totp.js';

/** The secret to enter into an authenticator; nothing is switched on before a first code of it was right. */
export class SecondFactorSetup {
  constructor(
    readonly totpUri: string,
    readonly secret: string,
  ) {}
}

const startInput = z.object({ currentPassword: triedPasswordField.or(z.literal('')).nullish() });

/** First step of setting up the second factor. */
@Injectable()
export class StartSecondFactorService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SecondFactorVault) private readonly vault: SecondFactorVault,
    @Inject(AccountService) private readonly accounts: AccountService,
    @Inject(FreshProof) private readonly proof: FreshProof,
  ) {}

  /** Makes a secret that waits for its first code; one that is switched on keeps working until then. */
  async start(
    input: { currentPassword?: string | null | undefined },
    session: ViewerSession,
    language: Language,
  ): Promise<SecondFactorSetup | InvalidInput | ProofFailure> {
    const read = readInput(startInput, input, PROBLEM_WORDS, language);
    if (read instanceof InvalidInput) return read;
    const failure = await this.proof.require(session, read.currentPassword ?? undefined);
    if (failure !== undefined) return failure;
    const secret = newTotpSecret();
    const { maskedPhone } = await this.accounts.get(session.personId);
    await this.database.inTransaction((tx) => this.vault.keepPending(tx, session.personId, secret));
    return new SecondFactorSetup(totpUriOf(secret, maskedPhone), secret);
  }
}
