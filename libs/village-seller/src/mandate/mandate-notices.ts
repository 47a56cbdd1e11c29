import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, type Transaction } from '@shanhuo/database';
import { GrantService, type ConsentCode } from '@shanhuo/identity';
import { newId, type Wording } from '@shanhuo/kernel';
import { InboxService, TextService, type MandateTemplate } from '@shanhuo/notice';
import type { MandateScope } from '../seller/seller.scope.js';
import { sayScopes } from './mandate.words.js';

/** The two sides of a mandate, by id and by the names they know each other by. */
export interface MandateParties {
  readonly id: string;
  readonly sellerId: string;
  readonly shop: Wording;
  readonly agentId: string;
  readonly agentName: string;
  readonly scopes: readonly MandateScope[];
  readonly until: string;
}

/** A step of a mandate. */
export interface MandateStep {
  readonly personId: string;
  /** `mandate.granted` */
  readonly action: string;
  readonly template: MandateTemplate;
  /** Who hears of it in the inbox; the household by text as well, unless it did so itself. */
  readonly tell: readonly ('household' | 'agent')[];
  readonly byText: boolean;
  readonly why?: Wording;
  readonly details?: object;
}

/** News of a mandate is worth a text for a day; after that the inbox has it. */
const TEXT_OF_USE_MILLISECONDS = 24 * 3_600_000;

/** Keeps what happens to mandates, and tells both sides. */
@Injectable()
export class MandateNotices {
  constructor(
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(InboxService) private readonly inbox: InboxService,
    @Inject(TextService) private readonly texts: TextService,
    @Inject(GrantService) private readonly grants: GrantService,
  ) {}

  async note(tx: Transaction, parties: MandateParties, step: MandateStep, at: Date): Promise<void> {
    const { sellerId, agentId } = parties;
    await this.keep(tx, parties, step);
    const people = step.tell.includes('household') ? await this.findPeople(tx, sellerId) : [];
    const agents = step.tell.includes('agent') ? [agentId] : [];
    const why = step.why ?? { 'zh-CN': '', en: '' };
    const message = { eventId: newId(), template: step.template, details: { ...detailsOf(parties), why } };
    await this.inbox.tellAll(tx, { ...message, personIds: [...new Set([...people, ...agents])] });
    if (!step.byText || people.length === 0) return;
    const useUntil = new Date(at.getTime() + TEXT_OF_USE_MILLISECONDS);
    await this.texts.tellPersonsByText(tx, { ...message, personIds: people, language: 'zh-CN', useUntil });
  }

  /** Writes a step into the audit log, and tells nobody. */
  async keep(
    tx: Transaction,
    { id: mandateId, sellerId, agentId }: MandateParties,
    { personId, action, details }: Pick<MandateStep, 'personId' | 'action' | 'details'>,
  ): Promise<void> {
    await this.audit.record(tx, {
      actorId: personId,
      action,
      subjectKind: 'seller',
      subjectId: sellerId,
      outcome: 'done',
      details: { ...details, mandateId, agentId },
    });
  }

  /** The code goes to the household's own phone, with what it would agree to. */
  async sendCode(tx: Transaction, parties: MandateParties, personId: string, code: ConsentCode): Promise<void> {
    await this.texts.tellPersonsByText(tx, {
      personIds: [personId],
      eventId: newId(),
      template: 'mandate-code',
      language: 'zh-CN',
      details: { ...detailsOf(parties), code: code.code, minutes: String(code.minutes) },
      useUntil: code.expiresAt,
    });
  }

  /** Persons who sell for the shop themselves. */
  findPeople(tx: Transaction, sellerId: string): Promise<string[]> {
    return this.grants.findHolders(tx, [{ role: 'seller', subjectKind: 'seller', subjectId: sellerId }]);
  }
}

function detailsOf({ shop, agentName, scopes, until }: MandateParties) {
  return { shop, agent: agentName, scopes: sayScopes(scopes), until };
}
