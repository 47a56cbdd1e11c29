import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';
import type { RoleFor } from '../grant/role.js';
import { IdentitySecrets } from '../identity.secrets.js';
import { hashToken, readBearerToken } from '../session/session-token.js';
import { Viewer, type SignInMethod } from './viewer.js';
import { visitorOf, type RequestOrigin, type Visitor } from './visitor.js';

/** An HTTP request as far as it says who asks; Fastify's request has this shape. */
export type ViewerRequest = RequestOrigin;

interface LiveSession {
  readonly sessionId: string;
  readonly personId: string;
  readonly method: SignInMethod;
  readonly startedAt: Date;
  readonly secondFactorPassed: boolean;
  readonly lastSeenAt: Date;
  readonly grants: readonly RoleFor[];
}

const findLiveSession = statement(
  'identity.find_live_session',
  `select s.id as "sessionId", s.person_id as "personId", s.method, s.started_at as "startedAt",
          s.second_factor_at is not null as "secondFactorPassed", s.last_seen_at as "lastSeenAt",
          coalesce((
            select json_agg(json_build_object('role', g.role, 'subjectKind', g.subject_kind, 'subjectId', g.subject_id))
            from identity.grants g where g.person_id = s.person_id and g.ended_at is null
          ), '[]') as grants
   from auth.sessions s
   where s.token_hash = $1 and s.ended_at is null and s.expires_at > $2`,
);

const noteSeen = statement(
  'identity.note_seen',
  `update auth.sessions set last_seen_at = $2 where id = $1 and last_seen_at < $2`,
);

/** "Last seen" is told in minutes, so a request seldom pays for a write. */
const SEEN_EVERY_MILLISECONDS = 5 * 60_000;

/** Finds out who asks. */
@Injectable()
export class ViewerService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(IdentitySecrets) private readonly secrets: IdentitySecrets,
  ) {}

  /** No statement without a token; one that reads session and grants with one. An ended or foreign token is a visitor's. */
  async resolve(request: ViewerRequest): Promise<Viewer> {
    const visitor = visitorOf(request, this.secrets.webSecret);
    const token = readBearerToken(request.headers['authorization']);
    return token === undefined ? Viewer.anonymous(visitor) : this.byToken(token, visitor);
  }

  async byToken(token: string, visitor: Visitor): Promise<Viewer> {
    const now = this.clock.now();
    const [session] = await this.database.read<LiveSession>(findLiveSession, [hashToken(token), now]);
    if (session === undefined) return Viewer.anonymous(visitor);
    if (now.getTime() - session.lastSeenAt.getTime() > SEEN_EVERY_MILLISECONDS) {
      await this.database.read(noteSeen, [session.sessionId, now]);
    }
    return Viewer.signedIn(visitor, session);
  }
}
