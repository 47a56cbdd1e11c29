import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database, EventPublisher, type Transaction } from '@shanhuo/database';
import { InvalidInput, isFailure, type Language } from '@shanhuo/kernel';
import { z } from 'zod';
import { SECOND_FACTOR_TURNED_ON, type SecondFactorTurnedOn } from '../identity.events.js';
import { codeField, PROBLEM_WORDS } from '../input/fields.js';
import { readInput } from '../input/read-input.js';
import { Limits, type Count } from '../limit/limits.js';
import type { TooManyAttempts } from '../limit/too-many-attempts.failure.js';
import { SessionService } from '../session/session.service.js';
import type { ViewerSession } from '../viewer/viewer.js';
import { newRecoveryCodes, printRecoveryCode } from './recovery-code.js';
import { SecondFactorRefused } from './second-factor.failures.js';
import { SecondFactorVault } from './second-factor.vault.js';

/** Switched on. The codes are told once. */
export class SecondFactorEnabled {
  constructor(readonly recoveryCodes: readonly string[]) {}
}

const confirmInput = z.object({ code: codeField });

/** Second step of setting up the second factor: the first right code switches it on. */
@Injectable()
export class ConfirmSecondFactorService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SecondFactorVault) private readonly vault: SecondFactorVault,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async confirm(
    input: { code: string },
    session: ViewerSession,
    language: Language,
  ): Promise<SecondFactorEnabled | SecondFactorRefused | InvalidInput | TooManyAttempts> {
    const read = readInput(confirmInput, input, PROBLEM_WORDS, language);
    if (read instanceof InvalidInput) return read;
    const count: Count = ['failedSecondFactorPerPerson', session.personId];
    const full = await this.limits.take(count);
    if (full !== undefined) return full;
    const outcome = await this.database.inTransaction(async (tx) => {
      if (!(await this.vault.confirmPending(tx, session.personId, read.code))) return new SecondFactorRefused();
      return this.turnOn(tx, session);
    });
    if (!isFailure(outcome)) await this.limits.forget(count);
    return outcome;
  }

  private async turnOn(tx: Transaction, session: ViewerSession): Promise<SecondFactorEnabled> {
    const { personId } = session;
    const codes = newRecoveryCodes();
    await this.vault.keepRecoveryCodes(tx, personId, codes);
    await this.sessions.raise(tx, session);
    await this.audit.record(tx, {
      actorId: personId,
      action: 'second-factor.turned-on',
      subjectKind: 'person',
      subjectId: personId,
      outcome: 'done',
    });
    const payload: SecondFactorTurnedOn = { personId };
    await this.events.publish(tx, { name: SECOND_FACTOR_TURNED_ON, payload });
    return new SecondFactorEnabled(codes.map(printRecoveryCode));
  }
}
