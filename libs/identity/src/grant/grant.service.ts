import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database, type Transaction } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';
import type { ViewerSession } from '../viewer/viewer.js';
import { GrantRefused } from './grant.failures.js';
import { findGrantsOfPerson, GrantRepository, type GrantRow } from './grant.repository.js';
import { mayHandOn } from './grant.rules.js';
import { needsSecondFactor, type RoleFor } from './role.js';

/** The grant stands from now on, or stood already. */
export class GrantGiven {
  constructor(
    readonly personId: string,
    readonly grant: RoleFor,
  ) {}
}

/** The grant holds no longer, from the next request on. */
export class GrantEnded {
  constructor(
    readonly personId: string,
    readonly grant: RoleFor,
  ) {}
}

/** Gives and ends grants, within what the giver holds at this moment. */
@Injectable()
export class GrantService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(GrantRepository) private readonly grants: GrantRepository,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async findOf(personId: string): Promise<GrantRow[]> {
    return this.database.read<GrantRow>(findGrantsOfPerson, [personId]);
  }

  /** Persons who hold any of these grants now, each once: whom to tell of what concerns a seller or a cooperative. */
  async findHolders(tx: Transaction, grants: readonly RoleFor[]): Promise<string[]> {
    const [holders = []] = await this.grants.findHoldersOfEach(tx, [grants]);
    return holders;
  }

  /** The same for each of several lists of grants, in one look: who is to be told of many things at once. */
  findHoldersOfEach(tx: Transaction, lists: readonly (readonly RoleFor[])[]): Promise<string[][]> {
    return this.grants.findHoldersOfEach(tx, lists);
  }

  /** Gives a grant; giving it twice changes nothing. */
  async give(giver: ViewerSession, personId: string, grant: RoleFor): Promise<GrantGiven | GrantRefused> {
    return this.asHolder(giver, 'grant.given', personId, grant, async (tx) => {
      await this.grants.add(tx, {
        ...grant,
        personId,
        grantedBy: giver.personId,
        grantedAt: this.clock.now(),
      });
      return new GrantGiven(personId, grant);
    });
  }

  /** Ends a grant; it is denied from the next request of its holder on. */
  async end(giver: ViewerSession, personId: string, grant: RoleFor): Promise<GrantEnded | GrantRefused> {
    return this.asHolder(giver, 'grant.ended', personId, grant, async (tx) => {
      await this.grants.end(tx, personId, grant, this.clock.now(), giver.personId);
      return new GrantEnded(personId, grant);
    });
  }

  /** The system's own hand: seeds, and grants that follow from a decision taken elsewhere. */
  async giveBySystem(tx: Transaction, personId: string, grant: RoleFor): Promise<void> {
    const added = await this.grants.add(tx, {
      ...grant,
      personId,
      grantedBy: null,
      grantedAt: this.clock.now(),
    });
    if (added) await this.record(tx, undefined, 'grant.given', personId, grant, 'done');
  }

  private async asHolder<Done extends object>(
    giver: ViewerSession,
    action: string,
    personId: string,
    grant: RoleFor,
    work: (tx: Transaction) => Promise<Done>,
  ): Promise<Done | GrantRefused> {
    const outcome = await this.database.inTransaction<Done | GrantRefused>(async (tx) => {
      const held = await this.grants.hold(tx, giver.personId);
      const awake = held.filter(({ role }) => giver.secondFactorPassed || !needsSecondFactor(role));
      if (!mayHandOn(awake, grant)) return new GrantRefused();
      await this.record(tx, giver.personId, action, personId, grant, 'done');
      return work(tx);
    });
    if (outcome instanceof GrantRefused) {
      await this.database.inTransaction((tx) => this.record(tx, giver.personId, action, personId, grant, 'refused'));
    }
    return outcome;
  }

  private async record(
    tx: Transaction,
    actorId: string | undefined,
    action: string,
    personId: string,
    grant: RoleFor,
    outcome: 'done' | 'refused',
  ): Promise<void> {
    await this.audit.record(tx, {
      actorId,
      action,
      subjectKind: 'person',
      subjectId: personId,
      outcome,
      details: { ...grant },
    });
  }
}
