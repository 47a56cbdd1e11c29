import { Inject, Injectable } from '@nestjs/common';
import { type OutOfStock, StockService } from '@shanhuo/catalog';
import { Database, EventPublisher, Idempotency, type IdempotencyKeyReused, type Transaction } from '@shanhuo/database';
import { readInput, type TooManyAttempts } from '@shanhuo/identity';
import { Clock, fen, formatYuan, InvalidInput, isFailure, newId, type Language } from '@shanhuo/kernel';
import { PaymentsClosed, PaymentService, type PageToOpen } from '@shanhuo/payment';
import { cartOwner } from '../cart/cart.owner.js';
import { CartRepository } from '../cart/cart.repository.js';
import { CartService } from '../cart/cart.service.js';
import type { FeeRule } from '../fees/fee.rules.js';
import { FeeService } from '../fees/fee.service.js';
import { ORDER_PLACED, tellOrder } from '../order/order.events.js';
import { TermsService } from '../terms/terms.service.js';
import { judgeAgreement } from './agreement.rules.js';
import type { CheckoutChanged, NoDelivery } from './checkout.failures.js';
import { draftOrder, type DraftOrder } from './draft-order.js';
import { OrderingBuyer, type Buyer, type PlacingCaller } from './ordering-buyer.js';
import { agreementInput, PLACE_ORDER_PROBLEMS, type Agreement } from './place-order.input.js';
import type { PlaceOrderInput } from './place-order.types.js';
import { PlacingRepository } from './placing.repository.js';
import { StartPayment } from './start-payment.service.js';

/** The order that was placed; its rows only for the call that placed it. */
export interface PlacedOrder {
  readonly orderId: string;
  readonly draft: DraftWithPage | undefined;
}

/** The rows of an order, and the page it is paid on, which is to be asked for. */
export interface DraftWithPage extends DraftOrder {
  readonly page: PageToOpen | undefined;
}

/** What placing can lead to, besides an order. */
export type NotPlaced =
  CheckoutChanged | OutOfStock | NoDelivery | PaymentsClosed | InvalidInput | IdempotencyKeyReused | TooManyAttempts;

interface PlacingRules {
  readonly payWithinMinutes: number;
  readonly leastPaymentFen: number;
  readonly feeRules: readonly FeeRule[];
}

/** ¥999,999.99: the provider takes no more at once, and goods nobody can pay for are held for nothing. */
const MOST_PAID_AT_ONCE_FEN = 99_999_999;
const MINUTE_MS = 60_000;
/**
 * An order that lapses gives its goods back itself. The hold's own end is the net below that, and must not fall before
 * word of money that came at the last moment is here.
 */
const HOLD_OUTLIVES_MS = 10 * MINUTE_MS;

/**
 * Places an order in one transaction: quote, agreement, stock, rows, payment. Either all of it stands or nothing. The same
 * key with the same wish is the same order, however often and however close together it comes.
 */
@Injectable()
export class PlaceOrder {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Idempotency) private readonly idempotency: Idempotency,
    @Inject(OrderingBuyer) private readonly buyers: OrderingBuyer,
    @Inject(CartService) private readonly quotes: CartService,
    @Inject(CartRepository) private readonly carts: CartRepository,
    @Inject(TermsService) private readonly terms: TermsService,
    @Inject(FeeService) private readonly fees: FeeService,
    @Inject(StockService) private readonly stock: StockService,
    @Inject(PaymentService) private readonly payments: PaymentService,
    @Inject(StartPayment) private readonly pages: StartPayment,
    @Inject(PlacingRepository) private readonly placing: PlacingRepository,
    @Inject(EventPublisher) private readonly events: EventPublisher,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async place(input: PlaceOrderInput, caller: PlacingCaller): Promise<PlacedOrder | NotPlaced> {
    if (!this.payments.isOpenForOrders()) return new PaymentsClosed();
    const agreement = readInput(agreementInput, input, PLACE_ORDER_PROBLEMS, caller.language);
    if (agreement instanceof InvalidInput) return agreement;
    const buyer = await this.buyers.read(input, caller);
    if (isFailure(buyer)) return buyer;

    // On connections of their own: not while this call holds one, or all of them could wait for each other.
    const [terms, feeRules] = await Promise.all([this.terms.getTerms(), this.fees.findRules()]);
    const rules = { ...terms, feeRules };
    let draft: DraftWithPage | undefined;
    const placed = await this.database.inTransaction(async (tx) => {
      draft = undefined;
      const { idempotencyKey: key, ...wish } = agreement;
      const call = { scope: `place-order ${buyer.scope}`, key, input: { ...wish, buyer: buyer.said } };
      const answer = { orderId: newId() };
      const known = await this.idempotency.claim(tx, call, answer);
      if (known !== undefined) return known;
      const outcome = await this.placeOnce(tx, answer.orderId, agreement, buyer, rules, input.cartToken);
      if (isFailure(outcome)) return outcome;
      draft = outcome;
      return answer;
    });
    if (isFailure(placed)) return placed;
    return { orderId: placed.orderId, draft };
  }

  private async placeOnce(
    tx: Transaction,
    orderId: string,
    agreement: Agreement,
    buyer: Buyer,
    { payWithinMinutes, leastPaymentFen, feeRules }: PlacingRules,
    cartToken: string | null | undefined,
  ): Promise<DraftWithPage | CheckoutChanged | OutOfStock | NoDelivery | InvalidInput> {
    const wanted = agreement.lines.map(({ variantId, quantity, unitPrice }) => ({
      variantId,
      quantity,
      seenPriceFen: unitPrice,
    }));
    const quoted = await this.quotes.quoteLines(tx, wanted, buyer.delivery.area.provinceCode);
    const refused = judgeAgreement(quoted, agreement);
    if (refused !== undefined) return refused;
    const totalFen = quoted.goodsFen + (quoted.freightFen ?? 0);
    if (totalFen > MOST_PAID_AT_ONCE_FEN) return tooDear(buyer.language);
    if (totalFen < leastPaymentFen) return tooLittle(leastPaymentFen, buyer.language);

    const placedAt = this.clock.now();
    const payUntil = new Date(placedAt.getTime() + payWithinMinutes * MINUTE_MS);
    const holdUntil = new Date(payUntil.getTime() + HOLD_OUTLIVES_MS);
    const short = await this.stock.holdStock(tx, orderId, wanted, holdUntil);
    if (short !== undefined) return short;

    const draft = draftOrder(quoted, { orderId, placedAt, payUntil, feeRules, ...this.buyers.seal(buyer, orderId) });
    await this.placing.place(tx, draft);
    const { shares, order, lines } = draft;
    const payment = { payableKind: 'order', payableId: orderId, payableCode: order.code, payUntil, shares } as const;
    const { page } = await this.payments.openPayment(
      tx,
      { ...payment, amountFen: fen(order.totalFen) },
      this.pages.wishOf(order, lines),
    );
    const owner = cartOwner(buyer.personId, cartToken);
    if (owner !== undefined) {
      await this.carts.takeOut(
        tx,
        owner,
        wanted.map(({ variantId }) => variantId),
      );
    }
    await this.events.publish(tx, tellOrder(ORDER_PLACED, orderId));
    return { ...draft, page };
  }
}

function tooDear(language: Language): InvalidInput {
  const message = PLACE_ORDER_PROBLEMS['TOTAL_TOO_HIGH']?.[language] ?? '';
  return new InvalidInput([{ field: 'lines', code: 'TOTAL_TOO_HIGH', message }]);
}

/** An order that nobody can pay would hold its goods for nothing. */
function tooLittle(leastFen: number, language: Language): InvalidInput {
  const message = (PLACE_ORDER_PROBLEMS['TOTAL_TOO_LOW']?.[language] ?? '').replace(
    '{least}',
    formatYuan(fen(leastFen)),
  );
  return new InvalidInput([{ field: 'lines', code: 'TOTAL_TOO_LOW', message }]);
}
