/** A shop set or ended a pause, or moved to another time zone: whether it takes orders may have changed. */
export const SHOP_HOURS_CHANGED = 'ShopHoursChanged';
/** Whether a shop takes orders may have changed. */
export interface ShopHoursChanged {
  readonly sellerId: string;
}
