import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database, EventPublisher } from '@shanhuo/database';
import { Clock, InvalidInput, type Language } from '@shanhuo/kernel';
import { z } from 'zod';
import { PASSWORD_CHANGED, type PasswordChanged } from '../identity.events.js';
import { newPasswordField, PROBLEM_WORDS, triedPasswordField } from '../input/fields.js';
import { readInput } from '../input/read-input.js';
import { SessionService } from '../session/session.service.js';
import type { ViewerSession } from '../viewer/viewer.js';
import { FreshProof, type ProofFailure } from './fresh-proof.js';
import { hashPassword } from './password.hash.js';
import { PasswordRepository } from './password.repository.js';

export class PasswordSet {
  constructor(readonly personId: string) {}
}

const setInput = z.object({
  newPassword: newPasswordField,
  currentPassword: triedPasswordField.or(z.literal('')).nullish(),
});

@Injectable()
export class PasswordService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PasswordRepository) private readonly passwords: PasswordRepository,
    @Inject(FreshProof) private readonly proof: FreshProof,
    @Inject(SessionService) private readonly sessions: SessionService,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Sets or changes one's own password; every other session of the person ends with it. */
  async set(
    input: { newPassword: string; currentPassword?: string | null | undefined },
    session: ViewerSession,
    language: Language,
  ): Promise<PasswordSet | InvalidInput | ProofFailure> {
    const read = readInput(setInput, input, PROBLEM_WORDS, language);
    if (read instanceof InvalidInput) return read;
    const failure = await this.proof.require(session, read.currentPassword ?? undefined);
    if (failure !== undefined) return failure;
    const hash = await hashPassword(read.newPassword);
    const { personId } = session;
    return this.database.inTransaction(async (tx) => {
      await this.passwords.set(tx, personId, hash, this.clock.now());
      await this.sessions.endOthersIn(tx, session);
      await this.audit.record(tx, {
        actorId: personId,
        action: 'password.set',
        subjectKind: 'person',
        subjectId: personId,
        outcome: 'done',
      });
      const payload: PasswordChanged = { personId };
      await this.events.publish(tx, { name: PASSWORD_CHANGED, payload });
      return new PasswordSet(personId);
    });
  }
}
