import { needsSecondFactor, type Role, type RoleFor, type SubjectKind } from '../grant/role.js';
import type { Visitor } from './visitor.js';

/** The live session a request came with, and the grants of its person. */
export interface ViewerSession {
  readonly sessionId: string;
  readonly personId: string;
  readonly grants: readonly RoleFor[];
  readonly startedAt: Date;
  readonly method: SignInMethod;
  /** Whether this session was opened (or raised) with the second factor. */
  readonly secondFactorPassed: boolean;
  /** Work on behalf of many things at once, which is told of as a whole: this request is one step of it. */
  readonly errandId?: string;
}

/** How the session was begun, the second factor apart. */
export type SignInMethod = 'code' | 'password';

/**
 * Who asks: read once per request, grants in the same statement, so a revoked session or grant counts from the next
 * request on. Powers of managers and operators exist only in a session that passed the second factor.
 */
export class Viewer {
  private constructor(
    readonly visitor: Visitor,
    readonly session: ViewerSession | undefined,
  ) {}

  static anonymous(visitor: Visitor): Viewer {
    return new Viewer(visitor, undefined);
  }

  static signedIn(visitor: Visitor, session: ViewerSession): Viewer {
    return new Viewer(visitor, session);
  }

  get personId(): string | undefined {
    return this.session?.personId;
  }

  /** Whether the role is held for any subject at all; which subject is the question of the use case. */
  hasRole(role: Role): boolean {
    return this.powers.some((grant) => grant.role === role);
  }

  holds(role: Role, subjectKind: SubjectKind, subjectId: string): boolean {
    return this.powers.some(
      (grant) => grant.role === role && grant.subjectKind === subjectKind && grant.subjectId === subjectId,
    );
  }

  /** Subjects of one kind the role is held for, to ask the database for their rows and no others. */
  subjectsOf(role: Role, subjectKind: SubjectKind): readonly string[] {
    return this.powers
      .filter((grant) => grant.role === role && grant.subjectKind === subjectKind)
      .map((grant) => grant.subjectId);
  }

  /** Holds the role, but its power sleeps until the second factor is set up or given. */
  lacksSecondFactorFor(role: Role): boolean {
    return this.asleep.some((grant) => grant.role === role);
  }

  /** What the person can do in this session. */
  get powers(): readonly RoleFor[] {
    return this.session?.grants.filter((grant) => !this.isAsleep(grant)) ?? [];
  }

  private get asleep(): readonly RoleFor[] {
    return this.session?.grants.filter((grant) => this.isAsleep(grant)) ?? [];
  }

  private isAsleep(grant: RoleFor): boolean {
    return this.session?.secondFactorPassed !== true && needsSecondFactor(grant.role);
  }
}
