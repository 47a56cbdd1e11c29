import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import type { Viewer } from '@shanhuo/identity';
import { chinaDayOf, Clock, type InvalidInput, type Language } from '@shanhuo/kernel';
import { MembershipRepository } from '../membership/membership.repository.js';
import { NotAHousehold } from '../membership/membership.failures.js';
import { SellerAccess } from '../seller/seller-access.js';
import { SellerNotFound } from '../seller/seller.failures.js';
import type { MandateScope } from '../seller/seller.scope.js';
import { MandateNotices } from './mandate-notices.js';
import { namesOf, partiesOfNew } from './mandate-parties.js';
import { AgentNotFound } from './mandate.failures.js';
import { MandateRepository } from './mandate.repository.js';
import { readTerms } from './mandate.rules.js';
import { termsProblem, writeMandate } from './mandate.words.js';

/** What a household lets an agent do. */
export interface GrantMandate {
  readonly sellerCode: string;
  readonly agentId: string;
  readonly scopes: readonly MandateScope[];
  /** The last day, `2027-11-22`. */
  readonly until: string;
}

/** The mandate, as it stands now. */
export interface MandateWritten {
  readonly mandateId: string;
}

/** A household, signed in itself, lets an agent of its village act for it. */
@Injectable()
export class GrantMandateService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SellerAccess) private readonly access: SellerAccess,
    @Inject(MandateRepository) private readonly mandates: MandateRepository,
    @Inject(MembershipRepository) private readonly households: MembershipRepository,
    @Inject(MandateNotices) private readonly notices: MandateNotices,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** One that runs between the two already is replaced. Only whoever holds the shop as their own can grant of it. */
  async grant(
    viewer: Viewer,
    personId: string,
    input: GrantMandate,
    language: Language,
  ): Promise<MandateWritten | SellerNotFound | NotAHousehold | AgentNotFound | InvalidInput> {
    const seller = await this.access.findHeldSeller(viewer, input.sellerCode, 'own');
    const principal = seller && (await this.mandates.findPrincipal(seller.id));
    if (principal === undefined) return new SellerNotFound();
    const { householdId } = principal;
    if (householdId === null) return new NotAHousehold();
    const by = { personId, at: this.clock.now() };
    const today = chinaDayOf(by.at);
    const months = await this.mandates.getLongestMonths(today);
    const terms = readTerms(input, today, months);
    if (typeof terms === 'string') return termsProblem(terms, language, months);
    return this.database.inTransaction(async (tx) => {
      const people = await this.notices.findPeople(tx, principal.id);
      const agents = await this.mandates.listAgents(principal.villageId, people);
      const agent = agents.find(({ id }) => id === input.agentId);
      if (agent === undefined) return new AgentNotFound();
      await this.households.lockHousehold(tx, householdId);
      await this.mandates.makeRoom(tx, agent.id, principal.id, today, by);
      await this.mandates.withdrawAsked(tx, agent.id, principal.id, by);
      const words = writeMandate(namesOf(principal, agent), terms);
      const written = { sellerId: principal.id, agentId: agent.id, terms, words, consent: 'own_page', ...by } as const;
      const mandateId = await this.mandates.add(tx, written);
      const step = {
        personId,
        action: 'mandate.granted',
        template: 'mandate-granted',
        tell: ['household', 'agent'],
        byText: false,
        details: { scopes: terms.scopes, until: terms.until, consent: 'own_page' },
      } as const;
      await this.notices.note(tx, partiesOfNew(mandateId, principal, agent, terms), step, by.at);
      return { mandateId };
    });
  }
}
