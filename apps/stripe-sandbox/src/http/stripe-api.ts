import { z } from 'zod';
import { secondsOf, type Books } from '../books.js';
import type { Checkout } from '../checkout/checkout.js';
import type { SessionContents } from '../checkout/session-contents.js';
import { createSession, listLineItems, listSessions } from '../checkout/session.parameters.js';
import type { Deliveries } from '../event/deliveries.js';
import { transactionAt } from '../payment/balance-transaction.js';
import { createPaymentIntent } from '../payment/payment.parameters.js';
import type { DirectPayments } from '../payment/direct-payments.js';
import { createRefund, listRefunds } from '../refund/refund.parameters.js';
import type { Refunds } from '../refund/refunds.js';
import type { FilterName, PageWish } from '../store/documents.js';
import type { Session, StoredObject } from '../store/stripe-objects.js';
import { endpoint, Reply, type Call, type Endpoint } from './endpoint.js';
import { expandObject } from './expansion.js';
import { expand, page, text } from './parameters.js';
import { noSuch } from './stripe-error.js';

const KINDS = {
  'checkout.session': { path: '/v1/checkout/sessions', param: 'session', prefix: /^cs_/ },
  payment_intent: { path: '/v1/payment_intents', param: 'intent', prefix: /^pi_/ },
  charge: { path: '/v1/charges', param: 'charge', prefix: /^(ch|py)_/ },
  refund: { path: '/v1/refunds', param: 'refund', prefix: /^(re|pyr)_/ },
  balance_transaction: { path: '/v1/balance_transactions', param: 'id', prefix: /^txn_/ },
  event: { path: '/v1/events', param: 'id', prefix: /^evt_/ },
} as const satisfies Record<StoredObject['object'], object>;

type Kind = keyof typeof KINDS;

export interface Desks {
  readonly books: Books;
  readonly checkout: Checkout;
  readonly contents: SessionContents;
  readonly payments: DirectPayments;
  readonly refunds: Refunds;
  readonly deliveries: Deliveries;
}

/** The part of Stripe's interface that the shop uses. */
export class StripeApi {
  constructor(private readonly desks: Desks) {}

  endpoints(): Endpoint[] {
    const { checkout, contents, payments, refunds } = this.desks;
    const session = (call: Call): Session => this.get('checkout.session', call) as Session;
    return [
      endpoint('POST', '/v1/checkout/sessions', createSession, (wish) => this.show(checkout.open(wish), wish.expand)),
      endpoint('POST', '/v1/checkout/sessions/:id/expire', z.strictObject({ expand }), (wish, call) =>
        this.show(checkout.expire(session(call), call), wish.expand),
      ),
      endpoint('GET', '/v1/checkout/sessions/:id/line_items', listLineItems, ({ limit, starting_after }, call) => {
        const { id } = session(call);
        const all = contents.findLineItems(id);
        const start = all.findIndex((item) => item.id === starting_after) + 1;
        const data = all.slice(start, start + limit);
        return listOf(`/v1/checkout/sessions/${id}/line_items`, data, start + data.length < all.length);
      }),
      endpoint('POST', '/v1/payment_intents', createPaymentIntent, (wish, call) => {
        const made = payments.create(wish, call);
        return made instanceof Reply ? made : this.show(made, wish.expand);
      }),
      endpoint('POST', '/v1/refunds', createRefund, (wish, call) => this.show(refunds.open(wish, call), wish.expand)),
      ...this.reading('checkout.session', listSessions),
      ...this.reading('payment_intent', z.strictObject(page)),
      ...this.reading('charge', z.strictObject({ ...page, payment_intent: text().optional() })),
      ...this.reading('refund', listRefunds),
      ...this.reading(
        'balance_transaction',
        z.strictObject({ ...page, source: text().optional(), type: text().optional() }),
      ),
      ...this.reading('event', listEvents),
    ];
  }

  /** One by its id, and pages of all. */
  private reading(kind: Kind, list: z.ZodType<ListWish>): Endpoint[] {
    const { path } = KINDS[kind];
    return [
      endpoint('GET', `${path}/:id`, z.strictObject({ expand }), (wish, call) =>
        this.show(this.get(kind, call), wish.expand),
      ),
      endpoint('GET', path, list, (wish) => this.showPage(kind, wish)),
    ];
  }

  private get(kind: Kind, { path }: Call): StoredObject {
    const id = path['id'] ?? '';
    const found = this.desks.books.documents.find<StoredObject>(kind, id);
    if (found === undefined) throw noSuch(kind.replace('.', ' '), id, KINDS[kind].param);
    return found;
  }

  private showPage(
    kind: Kind,
    { limit, starting_after, ending_before, created, expand: paths, ...rest }: ListWish,
  ): object {
    const { documents } = this.desks.books;
    for (const [param, id] of Object.entries({ starting_after, ending_before })) {
      if (id !== undefined && !documents.has(kind, id)) throw noSuch(kind.replace('.', ' '), id, param, 400);
    }
    const { types, ...filters } = rest;
    const wish: PageWish = {
      limit,
      startingAfter: starting_after,
      endingBefore: ending_before,
      created,
      filters: { ...filters, ...(types !== undefined && { type: types }) },
    };
    const { data, hasMore } = documents.findPage(kind, wish);
    const list = listOf(
      KINDS[kind].path,
      data.map((each) => this.asOfNow(each)),
      hasMore,
    );
    return this.expand(list, paths);
  }

  private show(object: StoredObject, paths: readonly string[] | undefined): object {
    return this.expand(this.asOfNow(object), paths);
  }

  private expand(object: object, paths: readonly string[] = []): object {
    return expandObject(
      object,
      paths,
      (id) => this.find(id),
      (owner, name) => this.findIncluded(owner, name),
    );
  }

  private find(id: string): object | undefined {
    const kind = (Object.keys(KINDS) as Kind[]).find((each) => KINDS[each].prefix.test(id));
    const found = kind && this.desks.books.documents.find<StoredObject>(kind, id);
    return found && this.asOfNow(found);
  }

  private findIncluded(owner: Readonly<Record<string, unknown>>, name: string): object | undefined {
    const id = String(owner['id']);
    if (owner['object'] === 'checkout.session' && name === 'line_items') {
      return listOf(`/v1/checkout/sessions/${id}/line_items`, this.desks.contents.findLineItems(id), false);
    }
    if (owner['object'] === 'charge' && name === 'refunds') {
      const { data, hasMore } = this.desks.books.documents.findPage('refund', { limit: 10, filters: { charge: id } });
      return listOf(`/v1/charges/${id}/refunds`, data, hasMore);
    }
    return undefined;
  }

  /** What changes by time alone is not written down but read so. */
  private asOfNow(object: StoredObject): object {
    if (object.object === 'balance_transaction') return transactionAt(object, secondsOf(this.desks.books.clock));
    if (object.object === 'event') return { ...object, pending_webhooks: this.desks.deliveries.pendingOf(object.id) };
    return object;
  }
}

type ListWish = z.output<z.ZodObject<typeof page>> &
  Partial<Record<FilterName, string | undefined>> & { readonly types?: readonly string[] | undefined };

const listEvents = z.strictObject({
  ...page,
  type: text().optional(),
  types: z.array(text()).max(20).optional(),
});

function listOf(url: string, data: readonly object[], hasMore: boolean): object {
  return { object: 'list', data, has_more: hasMore, url };
}
