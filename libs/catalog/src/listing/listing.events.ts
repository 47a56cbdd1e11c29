import type { DomainEvent } from '@shanhuo/database';

export const LISTING_SUBMITTED = 'ListingSubmitted';
export const LISTING_DECIDED = 'ListingDecided';
export const PRODUCT_PUBLISHED = 'ProductPublished';

/** Words and pictures wait for a reviewer. */
export interface ListingSubmitted extends DomainEvent<{ readonly productId: string; readonly revisionId: string }> {
  readonly name: typeof LISTING_SUBMITTED;
}

/** A reviewer decided; the seller is told, with the reason. */
export interface ListingDecided extends DomainEvent<{
  readonly productId: string;
  readonly revisionId: string;
  readonly sellerId: string;
  readonly decision: 'approved' | 'changes_wanted' | 'refused';
}> {
  readonly name: typeof LISTING_DECIDED;
}

/** A product is on sale for the first time, or with other words and pictures. */
export interface ProductPublished extends DomainEvent<{ readonly productId: string; readonly sellerId: string }> {
  readonly name: typeof PRODUCT_PUBLISHED;
}

export function listingSubmitted(productId: string, revisionId: string): ListingSubmitted {
  return { name: LISTING_SUBMITTED, payload: { productId, revisionId } };
}

export function listingDecided(payload: ListingDecided['payload']): ListingDecided {
  return { name: LISTING_DECIDED, payload };
}

export function productPublished(productId: string, sellerId: string): ProductPublished {
  return { name: PRODUCT_PUBLISHED, payload: { productId, sellerId } };
}
