/** A permit was accepted, refused, or withdrawn after it was accepted: what may be sold may have changed. */
export const PERMIT_DECIDED = 'PermitDecided';
/** What a seller may sell may have changed. */
export interface PermitDecided {
  readonly sellerId: string;
  readonly permitId: string;
  readonly state: 'accepted' | 'refused' | 'withdrawn';
}
