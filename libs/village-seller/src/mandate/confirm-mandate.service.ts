import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { ConsentCodes, type Viewer } from '@shanhuo/identity';
import { chinaDayOf, Clock, type InvalidInput, type Language } from '@shanhuo/kernel';
import { MembershipRepository } from '../membership/membership.repository.js';
import type { MandateWritten } from './grant-mandate.service.js';
import { MandateNotices } from './mandate-notices.js';
import { partiesOf } from './mandate-parties.js';
import { MandateCodeRefused, MandateMoved, MandateNotFound } from './mandate.failures.js';
import { MandateRepository } from './mandate.repository.js';
import type { MandateRow } from './mandate.rows.js';
import { mandateProblem } from './mandate.words.js';

type NotConfirmed = MandateNotFound | MandateMoved | MandateCodeRefused | InvalidInput;

/** The household read its code out: the mandate holds from now on. */
@Injectable()
export class ConfirmMandateService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MandateRepository) private readonly mandates: MandateRepository,
    @Inject(MembershipRepository) private readonly households: MembershipRepository,
    @Inject(MandateNotices) private readonly notices: MandateNotices,
    @Inject(ConsentCodes) private readonly codes: ConsentCodes,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * By the agent who asked, while they are agent of the household's village. The code is good for this mandate alone: a
   * household confirms for itself, and of several who confirm at once one does.
   */
  async confirm(
    viewer: Viewer,
    agentId: string,
    { id, code }: { readonly id: string; readonly code: string },
    language: Language,
  ): Promise<MandateWritten | NotConfirmed> {
    const asked = await this.mandates.find(id);
    if (asked === undefined || asked.agentId !== agentId) return new MandateNotFound();
    if (!(await this.isAgentOf(viewer, asked))) return new MandateNotFound();
    if (asked.state !== 'asked') return new MandateMoved();
    if (!/^[\s\d０-９-]{6,20}$/.test(code)) return mandateProblem('code', 'CODE_INVALID', language);
    const judged = await this.codes.judge(asked.id, code);
    if (judged === undefined) return new MandateCodeRefused();
    const principal = await this.mandates.findPrincipal(asked.sellerId);
    const householdId = principal?.householdId;
    if (!householdId) return new MandateNotFound();
    return this.database.inTransaction(async (tx) => {
      const at = this.clock.now();
      await this.households.lockHousehold(tx, householdId);
      const mandate = await this.mandates.lock(tx, asked.id);
      if (mandate?.state !== 'asked') return new MandateMoved();
      // Whoever sold for the shop when the code was sent may sell for it no more.
      const people = await this.notices.findPeople(tx, mandate.sellerId);
      if (!people.includes(judged.personId)) return new MandateCodeRefused();
      if (!(await this.codes.use(tx, judged.codeId))) return new MandateCodeRefused();
      const by = { personId: judged.personId, at };
      await this.mandates.makeRoom(tx, agentId, mandate.sellerId, chinaDayOf(at), by);
      if (!(await this.mandates.grant(tx, mandate.id, by))) return new MandateMoved();
      const step = {
        personId: agentId,
        action: 'mandate.granted',
        template: 'mandate-granted',
        tell: ['household', 'agent'],
        byText: true,
        details: { scopes: mandate.scopes, until: mandate.validUntil, consent: 'phone_code', by: judged.personId },
      } as const;
      await this.notices.note(tx, partiesOf(mandate), step, at);
      return { mandateId: mandate.id };
    });
  }

  private async isAgentOf(viewer: Viewer, { villageCode }: MandateRow): Promise<boolean> {
    const villageIds = viewer.subjectsOf('agent', 'village');
    return (await this.mandates.findVillageId(villageCode, villageIds)) !== undefined;
  }
}
