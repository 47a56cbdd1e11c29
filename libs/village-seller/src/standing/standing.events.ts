/** A seller was verified again, leaves, stays after all, or has left: until when its goods show may have changed. */
export const SELLER_STANDING_CHANGED = 'SellerStandingChanged';
/** Until when the goods of a seller show may have changed. */
export interface SellerStandingChanged {
  readonly sellerId: string;
}
