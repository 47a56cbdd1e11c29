import { Inject, Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@shanhuo/database';
import type { Viewer } from '@shanhuo/identity';
import { addChinaDays, chinaDayOf, Clock, InvalidInput, type ChinaDay, type Language } from '@shanhuo/kernel';
import { FamilyPhotoRepository } from '../consent/family-photo.repository.js';
import { SellerAccess } from '../seller/seller-access.js';
import { SellerNotFound } from '../seller/seller.failures.js';
import { sellerStanding, type SellerStanding } from '../seller/seller.states.js';
import { shopProblem } from '../seller/shop.words.js';
import { shownUntilOf } from './due.rules.js';
import type { StandingKept } from './reverify.service.js';
import { SellerDue } from './seller-due.js';
import { StandingNotices } from './standing-notices.js';
import { StandingMoved } from './standing.failures.js';
import { StandingRepository } from './standing.repository.js';
import type { LockedSeller } from './standing.rows.js';

/** A wish to leave; why is for us alone, and may be left out. */
export interface LeaveInput {
  readonly sellerCode: string;
  readonly reason?: string | null | undefined;
}

interface Step {
  readonly to: SellerStanding;
  readonly leavesOn: ChinaDay | null;
  readonly by: string | null;
  readonly reason: string | null;
}

const LONGEST = 200;
const AT_ONCE = 100;

/**
 * Sellers leave with public notice (rules.md 4): until its last day they sell on, or think better of it. Then the shop is
 * closed; open orders go on, and what law keeps is kept.
 */
@Injectable()
export class LeaveService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(SellerAccess) private readonly access: SellerAccess,
    @Inject(StandingRepository) private readonly sellers: StandingRepository,
    @Inject(SellerDue) private readonly due: SellerDue,
    @Inject(StandingNotices) private readonly notices: StandingNotices,
    @Inject(FamilyPhotoRepository) private readonly photos: FamilyPhotoRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** The notice begins today. */
  async leave(
    viewer: Viewer,
    personId: string,
    input: LeaveInput,
    language: Language,
  ): Promise<StandingKept | SellerNotFound | StandingMoved | InvalidInput> {
    const reason = (input.reason ?? '')
      .normalize('NFC')
      .replaceAll(/[^\P{C}\n]/gu, '')
      .trim();
    if (reason.length > LONGEST) return new InvalidInput([shopProblem('reason', 'REASON_TOO_LONG', language)]);
    return this.ofOwn(viewer, input.sellerCode, async (tx, seller) => {
      const today = chinaDayOf(this.clock.now());
      const { noticeDays } = await this.due.getTerms(tx, today);
      const leavesOn = addChinaDays(today, noticeDays);
      const step = { to: 'leaving', leavesOn, by: personId, reason: reason === '' ? null : reason } as const;
      return this.step(tx, seller, step, 'shop-leaving');
    });
  }

  /** As long as the notice runs. */
  async stay(
    viewer: Viewer,
    personId: string,
    { sellerCode }: { readonly sellerCode: string },
  ): Promise<StandingKept | SellerNotFound | StandingMoved> {
    return this.ofOwn(viewer, sellerCode, async (tx, seller) => {
      const isOver = seller.leavesOn !== null && seller.leavesOn < chinaDayOf(this.clock.now());
      if (seller.standing !== 'leaving' || isOver) return new StandingMoved();
      return this.step(tx, seller, { to: 'approved', leavesOn: null, by: personId, reason: null }, 'shop-stays');
    });
  }

  /** Closes the shops whose notice is over: goods are hidden already, now the page goes too. Right late and twice. */
  async closeGone(): Promise<void> {
    const today = chinaDayOf(this.clock.now());
    for (;;) {
      const codes = await this.sellers.listGone(today, AT_ONCE);
      for (const code of codes) {
        await this.database.inTransaction(async (tx) => {
          const seller = await this.sellers.lock(tx, code);
          if (seller?.standing !== 'leaving' || seller.leavesOn === null || seller.leavesOn >= today) return;
          const { leavesOn } = seller;
          await this.step(tx, seller, { to: 'left', leavesOn, by: null, reason: null }, 'shop-left');
          await this.photos.forgetOfSeller(tx, seller.sellerId);
        });
      }
      if (codes.length < AT_ONCE) return;
    }
  }

  private async ofOwn(
    viewer: Viewer,
    sellerCode: string,
    work: (tx: Transaction, seller: LockedSeller) => Promise<StandingKept | StandingMoved>,
  ): Promise<StandingKept | SellerNotFound | StandingMoved> {
    const held = await this.access.findHeldSeller(viewer, sellerCode, 'own');
    if (held === undefined) return new SellerNotFound();
    return this.database.inTransaction(async (tx) => {
      const seller = await this.sellers.lock(tx, held.code);
      return seller === undefined ? new SellerNotFound() : work(tx, seller);
    });
  }

  private async step(
    tx: Transaction,
    seller: LockedSeller,
    step: Step,
    template: 'shop-leaving' | 'shop-stays' | 'shop-left',
  ): Promise<StandingKept | StandingMoved> {
    const { to, leavesOn } = step;
    if (!sellerStanding.allows(seller.standing, to)) return new StandingMoved();
    const at = this.clock.now();
    const shownUntil = shownUntilOf(seller.dueOn, leavesOn, await this.due.getTerms(tx, chinaDayOf(at)));
    await this.sellers.move(tx, seller, { ...step, shownUntil, at });
    await this.notices.record(tx, step.by, `seller.${to}`, seller.sellerId, { leavesOn });
    await this.notices.publishChanged(tx, seller.sellerId);
    await this.notices.tellShop(tx, seller, { template, details: { day: leavesOn ?? '' } });
    return { sellerCode: seller.sellerCode };
  }
}
