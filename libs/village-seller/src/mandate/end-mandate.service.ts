import { Inject, Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@shanhuo/database';
import type { Viewer } from '@shanhuo/identity';
import { Clock, type InvalidInput, type Language, type Wording } from '@shanhuo/kernel';
import { SellerAccess } from '../seller/seller-access.js';
import type { MandateWritten } from './grant-mandate.service.js';
import { MandateNotices } from './mandate-notices.js';
import { partiesOf } from './mandate-parties.js';
import { MandateMoved, MandateNotFound } from './mandate.failures.js';
import { MandateRepository } from './mandate.repository.js';
import type { MandateRow } from './mandate.rows.js';
import { mandateState, type MandateState } from './mandate.states.js';
import { mandateProblem } from './mandate.words.js';

const LONGEST_NOTE = 200;

/** Why a mandate ended, as its sides read it. */
const WHY = {
  revoked: { 'zh-CN': '农户收回了', en: 'the household took it back' },
  given_back: { 'zh-CN': '代办员交回了', en: 'the agent gave it back' },
  ended_by_desk: { 'zh-CN': '按您的来电，县里结束了', en: 'the county desk ended it on your call' },
} as const satisfies Readonly<Record<string, Wording>>;

const ACTIONS = {
  revoked: 'mandate.revoked',
  given_back: 'mandate.given-back',
  ended_by_desk: 'mandate.ended-by-desk',
} as const;

/** Mandates end at once, by either side, or by an operator whom the household called. */
@Injectable()
export class EndMandateService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SellerAccess) private readonly access: SellerAccess,
    @Inject(MandateRepository) private readonly mandates: MandateRepository,
    @Inject(MandateNotices) private readonly notices: MandateNotices,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** By the household or its agent; one that is only asked for by the agent. The next request of the agent is refused. */
  async end(viewer: Viewer, personId: string, id: string): Promise<MandateWritten | MandateNotFound | MandateMoved> {
    const own = new Set((await this.access.findHeldSellers(viewer, 'own')).map(({ id: sellerId }) => sellerId));
    return this.database.inTransaction(async (tx) => {
      const mandate = await this.mandates.lock(tx, id);
      const isOwn = mandate !== undefined && own.has(mandate.sellerId);
      if (mandate === undefined || !(isOwn || mandate.agentId === personId)) return new MandateNotFound();
      if (mandate.state === 'asked' && mandate.agentId === personId) {
        await this.mandates.end(tx, mandate.id, 'withdrawn', { personId, at: this.clock.now() });
        await this.notices.keep(tx, partiesOf(mandate), { personId, action: 'mandate.withdrawn' });
        return { mandateId: mandate.id };
      }
      return this.close(tx, mandate, isOwn ? 'revoked' : 'given_back', personId);
    });
  }

  /** By an operator, with a note of who called and what they said. */
  async endForHousehold(
    personId: string,
    input: { readonly id: string; readonly note: string },
    language: Language,
  ): Promise<MandateWritten | MandateNotFound | MandateMoved | InvalidInput> {
    const note = input.note.normalize('NFC').replaceAll(/\p{C}/gu, ' ').replaceAll(/\s+/g, ' ').trim();
    if (note === '') return mandateProblem('note', 'NOTE_MISSING', language);
    if ([...note].length > LONGEST_NOTE) return mandateProblem('note', 'NOTE_TOO_LONG', language);
    return this.database.inTransaction(async (tx) => {
      const mandate = await this.mandates.lock(tx, input.id);
      if (mandate === undefined) return new MandateNotFound();
      return this.close(tx, mandate, 'ended_by_desk', personId, note);
    });
  }

  private async close(
    tx: Transaction,
    mandate: MandateRow,
    to: Extract<MandateState, keyof typeof WHY>,
    personId: string,
    note?: string,
  ): Promise<MandateWritten | MandateMoved> {
    if (!mandateState.allows(mandate.state, to)) return new MandateMoved();
    const at = this.clock.now();
    await this.mandates.end(tx, mandate.id, to, { personId, at }, note);
    const step = {
      personId,
      action: ACTIONS[to],
      template: 'mandate-ended',
      tell: ['household', 'agent'],
      byText: to !== 'revoked',
      why: WHY[to],
    } as const;
    await this.notices.note(tx, partiesOf(mandate), step, at);
    return { mandateId: mandate.id };
  }
}
