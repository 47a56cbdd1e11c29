import { addChinaDays, type ChinaDay } from '@shanhuo/kernel';
import type { SellerKind } from '../seller/seller.states.js';
import type { DueTerms } from './due.rules.js';
import type { ReverificationState, VerifiedBy } from './reverification.states.js';
import type { DuePlace } from './standing.repository.js';
import type { ReverificationRow, StandingRow } from './standing.rows.js';

/** Before every seller there could be. */
export const FIRST_DUE: DuePlace = { dueOn: '0001-01-01', sellerId: '00000000-0000-0000-0000-000000000000' };

/** A verification as it is shown. */
export interface ReverificationView {
  readonly id: string;
  readonly state: ReverificationState;
  readonly words: string | null;
  readonly handedInAt: Date | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: VerifiedBy | null;
  readonly reason: string | null;
}

/** How a shop stands on a day. Its class has the name of the GraphQL type: results are told apart by it. */
export class ShopStanding {
  readonly sellerId: string;
  readonly sellerCode: string;
  readonly sellerName: string;
  readonly kind: SellerKind;
  readonly villageName: string;
  readonly timeZone: string;
  readonly dueOn: string;
  readonly shownUntil: string;
  readonly isDue: boolean;
  readonly isHidden: boolean;
  readonly handedIn: ReverificationView | null;
  readonly lastDecision: ReverificationView | null;
  readonly mayHandIn: boolean;
  readonly leavesOn: string | null;
  readonly hasLeft: boolean;
  readonly mayLeave: boolean;
  readonly mayStay: boolean;
  readonly wouldLeaveOn: string;

  constructor(row: StandingRow, terms: DueTerms, today: ChinaDay) {
    this.sellerId = row.sellerId;
    this.sellerCode = row.sellerCode;
    this.sellerName = row.sellerName;
    this.kind = row.kind;
    this.villageName = row.villageName;
    this.timeZone = row.timeZone;
    this.dueOn = row.dueOn;
    this.shownUntil = row.shownUntil;
    this.hasLeft = row.standing === 'left';
    const sells = row.standing === 'approved' || row.standing === 'paused' || row.standing === 'leaving';
    this.isDue = sells && addChinaDays(row.dueOn, -terms.askDays) <= today;
    this.isHidden = !sells || row.shownUntil < today;
    const last = row.last === null ? null : toView(row.last);
    this.handedIn = last?.state === 'handed_in' ? last : null;
    this.lastDecision = last === null || last.state === 'handed_in' ? null : last;
    this.mayHandIn = this.isDue && this.handedIn === null;
    this.leavesOn = row.leavesOn;
    this.mayLeave = row.standing === 'approved' || row.standing === 'paused';
    this.mayStay = row.standing === 'leaving' && row.leavesOn !== null && today <= row.leavesOn;
    this.wouldLeaveOn = addChinaDays(today, terms.noticeDays);
  }
}

function toView({ handedInAt, decidedAt, byKind, ...row }: ReverificationRow): ReverificationView {
  const moment = (text: string | null): Date | null => (text === null ? null : new Date(text));
  return { ...row, handedInAt: moment(handedInAt), decidedAt: moment(decidedAt), decidedBy: byKind };
}
