import { Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import { SessionEntity } from './session.entity.js';

/** A session as its owner sees it. */
export interface SessionRow {
  readonly id: string;
  readonly startedAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly device: string;
  readonly addressArea: string;
}

export const findLiveSessions = statement(
  'identity.find_live_sessions_of_person',
  `select id, started_at as "startedAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt", device,
          address_area as "addressArea"
   from auth.sessions where person_id = $1 and ended_at is null and expires_at > $2
   order by started_at desc, id desc limit 100`,
);

const endOne = statement(
  'identity.end_session',
  `update auth.sessions set ended_at = $3
   where id = $2 and person_id = $1 and ended_at is null and expires_at > $3 returning id`,
);

const endOthers = statement(
  'identity.end_other_sessions',
  `update auth.sessions set ended_at = $3
   where person_id = $1 and id <> $2 and ended_at is null and expires_at > $3 returning id`,
);

const markSecondFactor = statement(
  'identity.mark_second_factor',
  `update auth.sessions set second_factor_at = $2 where id = $1 returning id`,
);

@Injectable()
export class SessionRepository {
  async add(tx: Transaction, session: SessionEntity): Promise<void> {
    await tx.insert(SessionEntity, session);
  }

  /** Ids of the sessions that ended; none where it is not theirs or ended before. */
  async end(tx: Transaction, personId: string, sessionId: string, at: Date): Promise<string[]> {
    return (await runIn<{ id: string }>(tx, endOne, [personId, sessionId, at])).map(({ id }) => id);
  }

  async endOthers(tx: Transaction, personId: string, keptSessionId: string, at: Date): Promise<string[]> {
    return (await runIn<{ id: string }>(tx, endOthers, [personId, keptSessionId, at])).map(({ id }) => id);
  }

  async markSecondFactor(tx: Transaction, sessionId: string, at: Date): Promise<void> {
    await runIn(tx, markSecondFactor, [sessionId, at]);
  }
}
