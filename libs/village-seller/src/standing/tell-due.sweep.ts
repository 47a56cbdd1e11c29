import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { addChinaDays, chinaDayOf, Clock } from '@shanhuo/kernel';
import { noticeOn, type DueNotice } from './due.rules.js';
import { SellerDue } from './seller-due.js';
import { StandingNotices } from './standing-notices.js';
import { StandingRepository, type DuePlace } from './standing.repository.js';
import { FIRST_DUE } from './standing.view.js';

const AT_ONCE = 100;
const TEMPLATES = {
  soon: 'verify-again-soon',
  week: 'verify-again-week',
  hidden: 'verify-again-hidden',
} as const satisfies Record<DueNotice, string>;

/** Tells sellers that they fall due, and that their goods are hidden: each once for each day it falls due. */
@Injectable()
export class TellDueSweep {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(StandingRepository) private readonly sellers: StandingRepository,
    @Inject(SellerDue) private readonly due: SellerDue,
    @Inject(StandingNotices) private readonly notices: StandingNotices,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Right when run late or twice. */
  async run(): Promise<void> {
    const today = chinaDayOf(this.clock.now());
    const terms = await this.due.getTerms(undefined, today);
    for (let after: DuePlace = FIRST_DUE; ;) {
      const found = await this.sellers.listToTell(addChinaDays(today, terms.askDays), after, AT_ONCE);
      for (const seller of found) {
        const notice = noticeOn(today, seller, terms);
        if (notice === undefined || seller.told.includes(notice)) continue;
        await this.database.inTransaction(async (tx) => {
          if (!(await this.sellers.noteTold(tx, seller, notice, this.clock.now()))) return;
          const details = { due: seller.dueOn, until: seller.shownUntil };
          const message = { template: TEMPLATES[notice], details };
          await this.notices.tellShop(tx, seller, notice === 'soon' ? message : { ...message, byText: true });
        });
      }
      const last = found.at(-1);
      if (last === undefined || found.length < AT_ONCE) return;
      after = last;
    }
  }
}
