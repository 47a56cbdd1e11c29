import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database, EventPublisher, runIn, statement, type Transaction } from '@shanhuo/database';
import { Clock, isId, newId } from '@shanhuo/kernel';
import { SESSION_STARTED, type SessionStarted } from '../identity.events.js';
import type { SignInMethod, ViewerSession } from '../viewer/viewer.js';
import { addressArea, type Visitor } from '../viewer/visitor.js';
import { deviceWords } from './device-words.js';
import { SessionNotFound } from './session.failures.js';
import { findLiveSessions, SessionRepository, type SessionRow } from './session.repository.js';
import { hashToken, newToken } from './session-token.js';

const HOUR_MILLISECONDS = 3_600_000;
const LIFETIME_HOURS = 30 * 24;
/** Whoever moves other people's goods and money proves every working day who they are. */
const LIFETIME_HOURS_OF_DESKS = 12;

export interface OpenedSession {
  /** Told once, kept nowhere in plain. */
  readonly token: string;
  readonly sessionId: string;
  readonly expiresAt: Date;
}

export class SessionEnded {
  constructor(readonly sessionId: string) {}
}

export class OtherSessionsEnded {
  constructor(readonly count: number) {}
}

const worksAtDesk = statement(
  'identity.works_at_desk',
  `select 1 from identity.grants where person_id = $1 and role in ('manager', 'operator') and ended_at is null limit 1`,
);

/** Sessions: opened by a sign-in, listed and ended by their owner. */
@Injectable()
export class SessionService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SessionRepository) private readonly sessions: SessionRepository,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async open(
    tx: Transaction,
    signIn: {
      personId: string;
      method: SignInMethod;
      secondFactorPassed: boolean;
      isFirst: boolean;
      visitor: Visitor;
    },
  ): Promise<OpenedSession> {
    const token = newToken();
    const sessionId = newId();
    const now = this.clock.now();
    const [atDesk] = await runIn(tx, worksAtDesk, [signIn.personId]);
    const hours = atDesk === undefined ? LIFETIME_HOURS : LIFETIME_HOURS_OF_DESKS;
    const expiresAt = new Date(now.getTime() + hours * HOUR_MILLISECONDS);
    const device = deviceWords(signIn.visitor.userAgent);
    await this.sessions.add(tx, {
      id: sessionId,
      tokenHash: hashToken(token),
      personId: signIn.personId,
      method: signIn.method,
      secondFactorAt: signIn.secondFactorPassed ? now : null,
      device,
      addressArea: addressArea(signIn.visitor.address),
      startedAt: now,
      lastSeenAt: now,
      expiresAt,
      endedAt: null,
    });
    const payload: SessionStarted = { personId: signIn.personId, sessionId, device, isFirst: signIn.isFirst };
    await this.events.publish(tx, { name: SESSION_STARTED, payload });
    return { token, sessionId, expiresAt };
  }

  async findLive(personId: string): Promise<SessionRow[]> {
    return this.database.read<SessionRow>(findLiveSessions, [personId, this.clock.now()]);
  }

  /** Ends one of one's own sessions, the present one too; it is denied from the next request on. */
  async end(session: ViewerSession, sessionId: string): Promise<SessionEnded | SessionNotFound> {
    if (!isId(sessionId)) return new SessionNotFound();
    return this.database.inTransaction(async (tx) => {
      const ended = await this.sessions.end(tx, session.personId, sessionId, this.clock.now());
      if (ended.length === 0) return new SessionNotFound();
      await this.recordEnded(tx, session.personId, ended);
      return new SessionEnded(sessionId);
    });
  }

  async endOthers(session: ViewerSession): Promise<OtherSessionsEnded> {
    return this.database.inTransaction((tx) => this.endOthersIn(tx, session));
  }

  /** This session has now passed the second factor; all others end, since they were opened with less. */
  async raise(tx: Transaction, session: ViewerSession): Promise<void> {
    await this.sessions.markSecondFactor(tx, session.sessionId, this.clock.now());
    await this.endOthersIn(tx, session);
  }

  /** As part of a change after which no other device should stay signed in. */
  async endOthersIn(tx: Transaction, session: ViewerSession): Promise<OtherSessionsEnded> {
    const ended = await this.sessions.endOthers(tx, session.personId, session.sessionId, this.clock.now());
    await this.recordEnded(tx, session.personId, ended);
    return new OtherSessionsEnded(ended.length);
  }

  private async recordEnded(tx: Transaction, personId: string, sessionIds: readonly string[]): Promise<void> {
    for (const subjectId of sessionIds) {
      await this.audit.record(tx, {
        actorId: personId,
        action: 'session.ended',
        subjectKind: 'session',
        subjectId,
        outcome: 'done',
      });
    }
  }
}
