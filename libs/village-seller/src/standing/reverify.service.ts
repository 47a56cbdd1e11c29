import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { RealNameService, type Viewer } from '@shanhuo/identity';
import { addChinaDays, chinaDayOf, Clock, InvalidInput, readShortCode, type Language } from '@shanhuo/kernel';
import { readText } from '../application/application.fields.js';
import { isOperator, vouchedVillages } from '../application/application.steps.js';
import { OwnShop } from '../permit/permit.failures.js';
import { SellerAccess } from '../seller/seller-access.js';
import { SellerNotFound } from '../seller/seller.failures.js';
import { shopProblem } from '../seller/shop.words.js';
import { shownUntilOf, verifiedOn } from './due.rules.js';
import { reverificationState } from './reverification.states.js';
import { SellerDue } from './seller-due.js';
import { StandingNotices } from './standing-notices.js';
import { ReverificationMoved } from './standing.failures.js';
import { StandingRepository } from './standing.repository.js';
import type { LockedSeller } from './standing.rows.js';

/** The shop whose standing changed. */
export interface StandingKept {
  readonly sellerCode: string;
}

/** What whoever vouches for a seller says. */
export interface VouchInput {
  readonly sellerCode: string;
  readonly reason: string;
}

const LONGEST = 200;

/** Sellers are verified again: they hand it in, and their village or the county desk vouches for them. */
@Injectable()
export class ReverifyService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SellerAccess) private readonly access: SellerAccess,
    @Inject(StandingRepository) private readonly sellers: StandingRepository,
    @Inject(SellerDue) private readonly due: SellerDue,
    @Inject(StandingNotices) private readonly notices: StandingNotices,
    @Inject(RealNameService) private readonly names: RealNameService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** By the seller, from some days before it falls due on. `words` say what has changed since. */
  async handIn(
    viewer: Viewer,
    personId: string,
    input: { readonly sellerCode: string; readonly words: string },
    language: Language,
  ): Promise<StandingKept | SellerNotFound | ReverificationMoved | InvalidInput> {
    const held = await this.access.findHeldSeller(viewer, input.sellerCode, 'own');
    if (held === undefined) return new SellerNotFound();
    const words = read('words', 'REVERIFY_WORDS', input.words, language);
    if (words instanceof InvalidInput) return words;
    return this.database.inTransaction(async (tx) => {
      const seller = await this.sellers.lock(tx, held.code);
      if (seller === undefined) return new SellerNotFound();
      const at = this.clock.now();
      const today = chinaDayOf(at);
      const { askDays } = await this.due.getTerms(tx, today);
      const isAsked = sells(seller) && addChinaDays(seller.dueOn, -askDays) <= today;
      if (!isAsked || seller.handedInId !== null) return new ReverificationMoved();
      await this.sellers.handIn(tx, seller, { words, at, by: personId });
      await this.notices.record(tx, personId, 'seller.reverification-handed-in', seller.sellerId);
      await this.notices.tellVillage(tx, seller, { template: 'shop-to-verify', details: { due: seller.dueOn } });
      return { sellerCode: seller.sellerCode };
    });
  }

  /** By an agent of its village or the county desk, asked or not: from today the next months count, and goods show again. */
  confirm(viewer: Viewer, personId: string, input: VouchInput, language: Language) {
    return this.decide(viewer, personId, input, 'confirmed', language);
  }

  /** By the same: something has to be put right first. What was due stays due. */
  sendBack(viewer: Viewer, personId: string, input: VouchInput, language: Language) {
    return this.decide(viewer, personId, input, 'returned', language);
  }

  private async decide(
    viewer: Viewer,
    personId: string,
    input: VouchInput,
    to: 'confirmed' | 'returned',
    language: Language,
  ): Promise<StandingKept | SellerNotFound | ReverificationMoved | OwnShop | InvalidInput> {
    const code = readShortCode(input.sellerCode);
    if (code === undefined) return new SellerNotFound();
    const reason = read('reason', 'REASON', input.reason, language);
    if (reason instanceof InvalidInput) return reason;
    return this.database.inTransaction(async (tx) => {
      const seller = await this.sellers.lock(tx, code);
      if (seller === undefined || !mayVouch(viewer, seller)) return new SellerNotFound();
      if (isOwn(viewer, seller)) return new OwnShop();
      if (!sells(seller) || (to === 'returned' && seller.handedInId === null)) return new ReverificationMoved();
      if (seller.handedInId !== null) reverificationState.assertStep('handed_in', to);
      const at = this.clock.now();
      const today = chinaDayOf(at);
      const terms = await this.due.getTerms(tx, today);
      const { dueOn } = verifiedOn(today, terms);
      const nextDueOn = to === 'confirmed' ? dueOn : null;
      const byKind = isOperator(viewer) ? 'operator' : 'village';
      await this.sellers.decide(tx, seller, { state: to, at, by: personId, byKind, reason, nextDueOn });
      await this.notices.record(tx, personId, `seller.reverification-${to}`, seller.sellerId, { byKind });
      if (nextDueOn === null) {
        await this.notices.tellShop(tx, seller, {
          template: 'verify-again-returned',
          details: { reason },
          byText: true,
        });
        return { sellerCode: code };
      }
      const shownUntil = shownUntilOf(nextDueOn, seller.leavesOn, terms);
      await this.sellers.prolong(tx, seller.sellerId, { dueOn: nextDueOn, shownUntil });
      const applicant = await this.sellers.findApplicant(tx, seller.sellerId);
      if (applicant !== undefined) await this.names.prolong(tx, applicant, nextDueOn);
      await this.notices.publishChanged(tx, seller.sellerId);
      await this.notices.tellShop(tx, seller, { template: 'verified-again', details: { due: nextDueOn } });
      return { sellerCode: code };
    });
  }
}

const sells = ({ standing }: LockedSeller): boolean => ['approved', 'paused', 'leaving'].includes(standing);

function mayVouch(viewer: Viewer, { villageId }: LockedSeller): boolean {
  return isOperator(viewer) || vouchedVillages(viewer).includes(villageId);
}

/** Nobody vouches for a shop they act for. */
function isOwn(viewer: Viewer, { sellerId, cooperativeId }: LockedSeller): boolean {
  return (
    viewer.holds('seller', 'seller', sellerId) ||
    (cooperativeId !== null && viewer.holds('manager', 'cooperative', cooperativeId))
  );
}

function read(field: string, problem: string, text: string, language: Language): string | InvalidInput {
  let wrong: InvalidInput | undefined;
  const words = readText(text, LONGEST, (code) => {
    wrong = new InvalidInput([shopProblem(field, `${problem}_${code}`, language)]);
  });
  return wrong ?? words;
}
