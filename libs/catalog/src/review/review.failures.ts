import { Failure } from '@shanhuo/kernel';

/** There is no such revision. */
export class ListingReviewNotFound extends Failure {
  readonly code = 'LISTING_REVIEW_NOT_FOUND';
}

/** It was changed, withdrawn or decided in between. */
export class ListingReviewClosed extends Failure {
  readonly code = 'LISTING_REVIEW_CLOSED';
}

/** Nobody reviews a shop they hold. */
export class OwnShopReview extends Failure {
  readonly code = 'OWN_SHOP_REVIEW';
}
