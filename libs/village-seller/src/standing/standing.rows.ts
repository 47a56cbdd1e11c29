import type { ChinaDay } from '@shanhuo/kernel';
import type { SellerKind, SellerStanding } from '../seller/seller.states.js';
import type { DueNotice } from './due.rules.js';
import type { ReverificationState, VerifiedBy } from './reverification.states.js';

/** A seller as whoever verifies it sees it. */
export interface StandingRow {
  readonly sellerId: string;
  readonly sellerCode: string;
  readonly sellerName: string;
  readonly kind: SellerKind;
  readonly villageName: string;
  readonly villageId: string;
  readonly cooperativeId: string | null;
  readonly standing: SellerStanding;
  readonly timeZone: string;
  readonly dueOn: ChinaDay;
  readonly shownUntil: ChinaDay;
  readonly leavesOn: ChinaDay | null;
  /** The last one that was handed in or decided; null where there was none. */
  readonly last: ReverificationRow | null;
}

/** A verification as it is shown. Moments are texts: the row comes as JSON. */
export interface ReverificationRow {
  readonly id: string;
  readonly state: ReverificationState;
  readonly words: string | null;
  readonly handedInAt: string | null;
  readonly decidedAt: string | null;
  readonly byKind: VerifiedBy | null;
  readonly reason: string | null;
}

/** A seller under a lock. */
export type LockedSeller = Pick<
  StandingRow,
  'sellerId' | 'sellerCode' | 'standing' | 'villageId' | 'cooperativeId' | 'dueOn' | 'shownUntil' | 'leavesOn'
> & {
  readonly name: string;
  readonly nameEn: string;
  /** Of the verification that was handed in; null where none was. */
  readonly handedInId: string | null;
};

/** A seller that may have to be told something of the day it falls due. */
export type DueSeller = Pick<
  LockedSeller,
  'sellerId' | 'name' | 'nameEn' | 'cooperativeId' | 'dueOn' | 'shownUntil'
> & {
  /** What it was told of this day. */
  readonly told: readonly DueNotice[];
};
