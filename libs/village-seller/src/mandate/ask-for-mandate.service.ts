import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { ConsentCodes, type TooManyAttempts, type Viewer } from '@shanhuo/identity';
import { chinaDayOf, Clock, type InvalidInput, type Language } from '@shanhuo/kernel';
import { NotAHousehold } from '../membership/membership.failures.js';
import { MembershipRepository } from '../membership/membership.repository.js';
import { SellerNotFound } from '../seller/seller.failures.js';
import type { GrantMandate } from './grant-mandate.service.js';
import { MandateNotices } from './mandate-notices.js';
import { namesOf, partiesOfNew } from './mandate-parties.js';
import { MandateForOneself } from './mandate.failures.js';
import { MandateRepository } from './mandate.repository.js';
import { readTerms } from './mandate.rules.js';
import { termsProblem, writeMandate } from './mandate.words.js';

/** It waits for the code that went to the household's phone. */
export interface MandateAskedFor {
  readonly mandateId: string;
  readonly maskedPhone: string;
  readonly minutes: number;
}

type NotAsked = SellerNotFound | NotAHousehold | MandateForOneself | TooManyAttempts | InvalidInput;

/** An agent asks for a mandate at the service point; nothing holds before the household's code came back. */
@Injectable()
export class AskForMandateService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(MandateRepository) private readonly mandates: MandateRepository,
    @Inject(MembershipRepository) private readonly households: MembershipRepository,
    @Inject(MandateNotices) private readonly notices: MandateNotices,
    @Inject(ConsentCodes) private readonly codes: ConsentCodes,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Of an open shop of a village one is agent of. What was asked before and not confirmed is withdrawn. */
  async ask(
    viewer: Viewer,
    agentId: string,
    input: Omit<GrantMandate, 'agentId'>,
    language: Language,
  ): Promise<MandateAskedFor | NotAsked> {
    const villageIds = viewer.subjectsOf('agent', 'village');
    const principal = await this.mandates.findPrincipalIn(input.sellerCode, villageIds);
    if (principal === undefined) return new SellerNotFound();
    const { householdId } = principal;
    if (householdId === null) return new NotAHousehold();
    const by = { personId: agentId, at: this.clock.now() };
    const today = chinaDayOf(by.at);
    const months = await this.mandates.getLongestMonths(today);
    const terms = readTerms(input, today, months);
    if (typeof terms === 'string') return termsProblem(terms, language, months);
    const people = await this.database.inTransaction((tx) => this.notices.findPeople(tx, principal.id));
    if (people.includes(agentId)) return new MandateForOneself();
    const [asked] = people;
    if (asked === undefined) return new SellerNotFound();
    const full = await this.codes.mayAsk(asked, agentId);
    if (full !== undefined) return full;
    const maskedPhone = await this.mandates.getMaskedPhone(asked);
    const [agent] = (await this.mandates.listAgents(principal.villageId, [])).filter(({ id }) => id === agentId);
    if (agent === undefined) return new SellerNotFound();
    return this.database.inTransaction(async (tx) => {
      await this.households.lockHousehold(tx, householdId);
      await this.mandates.withdrawAsked(tx, agentId, principal.id, by);
      const words = writeMandate(namesOf(principal, agent), terms);
      const written = { sellerId: principal.id, agentId, terms, words, consent: undefined, ...by };
      const mandateId = await this.mandates.add(tx, written);
      const parties = partiesOfNew(mandateId, principal, agent, terms);
      const code = await this.codes.make(tx, mandateId, asked);
      await this.notices.sendCode(tx, parties, asked, code);
      await this.notices.keep(tx, parties, { personId: agentId, action: 'mandate.asked' });
      return { mandateId, maskedPhone, minutes: code.minutes };
    });
  }
}
