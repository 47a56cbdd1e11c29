import { sealedCookie } from '../sealed-cookie.js';

/** Where a parcel goes, as far as somebody has typed it. */
export interface DeliveryDraft {
  recipient: string;
  phone: string;
  detail: string;
  area?: { code: string; names: string[]; provinceCode: string };
  /** A guest’s own number, where the parcel goes to somebody else. */
  contactPhone: string;
  /** What the API refused when the order was placed, by field: shown where it can be put right. */
  problems?: Record<string, string>;
}

export const emptyDraft: DeliveryDraft = { recipient: '', phone: '', detail: '', contactPhone: '' };

const lifeSeconds = 3600;

/** A guest’s delivery until the order is placed. Typed text survives the way through the lists of areas, sealed. */
export const deliveryDraft = sealedCookie<DeliveryDraft>('shanhuo_delivery', '/checkout', lifeSeconds);

/** The same for an address of somebody signed in; `addressId` names the one being changed. */
export const addressDraft = sealedCookie<
  DeliveryDraft & { addressId?: string | undefined; isDefault: boolean; next: string }
>('shanhuo_address', '/addresses', lifeSeconds);
