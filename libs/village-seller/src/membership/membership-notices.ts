import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, type Transaction } from '@shanhuo/database';
import { GrantService, type RoleFor } from '@shanhuo/identity';
import { newId } from '@shanhuo/kernel';
import { InboxService, type Details, type MembershipTemplate } from '@shanhuo/notice';
import { MembershipRepository } from './membership.repository.js';
import type { MembershipParties } from './membership.rows.js';
import type { MembershipSide } from './membership.states.js';

/** A step of a membership. */
export interface MembershipStep {
  readonly personId: string;
  /** `membership.granted` */
  readonly action: string;
  readonly template: MembershipTemplate;
  /** Who is told: the other side. */
  readonly tell: MembershipSide;
  readonly details?: Details;
}

/** Keeps what happens between a household and a cooperative, and tells the other side in its inbox. */
@Injectable()
export class MembershipNotices {
  constructor(
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(InboxService) private readonly inbox: InboxService,
    @Inject(GrantService) private readonly grants: GrantService,
    @Inject(MembershipRepository) private readonly memberships: MembershipRepository,
  ) {}

  async note(tx: Transaction, parties: MembershipParties, step: MembershipStep): Promise<void> {
    const { householdId, cooperativeId } = parties;
    await this.audit.record(tx, {
      actorId: step.personId,
      action: step.action,
      subjectKind: 'household',
      subjectId: householdId,
      outcome: 'done',
      details: { ...step.details, cooperativeId },
    });
    const personIds = await this.grants.findHolders(
      tx,
      step.tell === 'household' ? await this.sellersOf(tx, householdId) : [managerOf(cooperativeId)],
    );
    const details = {
      ...step.details,
      household: { 'zh-CN': parties.householdName, en: parties.householdNameEn },
      cooperative: { 'zh-CN': parties.cooperativeName, en: parties.cooperativeNameEn },
    };
    await this.inbox.tellAll(tx, { personIds, eventId: newId(), template: step.template, details });
  }

  private async sellersOf(tx: Transaction, householdId: string): Promise<RoleFor[]> {
    const ids = await this.memberships.findShopIds(tx, householdId);
    return ids.map((subjectId) => ({ role: 'seller', subjectKind: 'seller', subjectId }));
  }
}

function managerOf(subjectId: string): RoleFor {
  return { role: 'manager', subjectKind: 'cooperative', subjectId };
}
