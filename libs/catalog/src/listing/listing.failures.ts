import { Failure, type Fen } from '@shanhuo/kernel';
import type { PettyTradeStanding } from '@shanhuo/village-seller';
import type { Finding } from '../review/finding.js';

/** No such product or pack of a seller one holds: "not yours" and "not there" answer alike. */
export class ListingNotFound extends Failure {
  readonly code = 'LISTING_NOT_FOUND';
}

/** The seller is not approved, or is leaving. */
export class SellerMayNotList extends Failure {
  readonly code = 'SELLER_MAY_NOT_LIST';
}

/** A petty trader sold more in twelve months than one may without a licence: nothing new is listed (rules.md 1). */
export class PettyTradeStopped extends Failure {
  readonly code = 'PETTY_TRADE_STOPPED';

  constructor(readonly standing: PettyTradeStanding) {
    super();
  }
}

/** Nothing is wrong, but it looks like a slip or will hardly sell: asked once more. */
export class ListingNeedsConfirmation extends Failure {
  readonly code = 'LISTING_NEEDS_CONFIRMATION';

  constructor(readonly findings: readonly Finding[]) {
    super();
  }
}

/** The product does not stand where this step begins. */
export class ListingStepRefused extends Failure {
  readonly code = 'LISTING_STEP_REFUSED';
}

/** A product on sale keeps one pack at least. */
export class LastVariant extends Failure {
  readonly code = 'LAST_VARIANT';
}

/** Somebody changed the price since it was looked at; nothing was changed. */
export class PriceMoved extends Failure {
  readonly code = 'PRICE_MOVED';

  constructor(readonly priceFen: Fen) {
    super();
  }
}

/** What can be sold is another number than the one that was looked at; nothing was changed. */
export class StockMoved extends Failure {
  readonly code = 'STOCK_MOVED';

  constructor(readonly available: number) {
    super();
  }
}
