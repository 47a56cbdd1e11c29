import { fenOf, partOf, type Steps } from './desk-steps.js';
import { aKey, type FulfilmentWorld, type Somebody } from './fulfilment-world.js';
import type { Money } from './fulfilment.queries.js';

const FAILURES = `... on Failure { code message } ... on InvalidInput { fields { field code message } }`;
const HOLD_FIELDS = `id sellerOrderCode orderCode sellerName amount { amount } kind why since until`;
const HOLD = `mutation ($input: HoldSellerMoneyInput!) { answer: holdSellerMoney(input: $input) {
  __typename ... on SellerMoneyHeld { hold { ${HOLD_FIELDS} } } ${FAILURES} } }`;
const RELEASE = `mutation ($input: ReleaseSellerMoneyInput!) { answer: releaseSellerMoney(input: $input) {
  __typename ... on SellerMoneyReleased { sellerOrderCode state amount { amount } } ${FAILURES} } }`;
const HOLDS = `query ($first: Int!, $after: String) { moneyHolds(first: $first, after: $after) {
  nodes { ${HOLD_FIELDS} } pageInfo { hasNextPage endCursor } } }`;
const ORDER_MONEY = `query ($code: String!) { orderMoney(code: $code) { sellerOrderCode orderCode sellerName canHold
  pending { amount } available { amount } held { amount } paid { amount } hold { ${HOLD_FIELDS} } } }`;
const POSITION = `amount { amount } orders(first: 100) { nodes { sellerOrderCode amount { amount } since until why } }`;
const MONEY = `query ($code: String!) { sellerMoney(sellerCode: $code) {
  pending { ${POSITION} } available { ${POSITION} } held { ${POSITION} } paid { amount { amount } } } }`;

export interface HoldView {
  readonly id: string;
  readonly sellerOrderCode: string;
  readonly orderCode: string;
  readonly sellerName: string;
  readonly amount: Money;
  readonly kind: string;
  readonly why: string;
  readonly since: string;
  readonly until: string;
}

export interface HoldAnswer {
  readonly __typename: string;
  readonly code?: string;
  readonly message?: string;
  readonly hold?: HoldView;
  readonly state?: string;
  readonly amount?: Money;
  readonly fields?: readonly { readonly field: string; readonly code: string; readonly message: string }[];
}

export interface PartMoneyView {
  readonly sellerOrderCode: string;
  readonly sellerName: string;
  readonly canHold: boolean;
  readonly pending: Money;
  readonly available: Money;
  readonly held: Money;
  readonly paid: Money;
  readonly hold: HoldView | null;
}

interface Position {
  readonly amount: Money;
  readonly orders: {
    readonly nodes: readonly {
      readonly sellerOrderCode: string;
      readonly amount: Money;
      readonly since: string;
      readonly until: string | null;
      readonly why: string;
    }[];
  };
}

export interface SellerMoneyView {
  readonly pending: Position;
  readonly available: Position;
  readonly held: Position;
  readonly paid: { readonly amount: Money };
}

/** What operators do with the money of sellers, through GraphQL. */
export class HoldSteps {
  constructor(private readonly world: FulfilmentWorld) {}

  async hold(sellerOrderCode: string, given: object = {}, who: Somebody = this.world.operator): Promise<HoldAnswer> {
    const usual = { idempotencyKey: aKey(), kind: 'COMPLAINTS', reason: '买家说收到的木耳发霉，正在核实', days: 7 };
    const input = { ...usual, sellerOrderCode, ...given };
    return (await this.world.ask<{ answer: HoldAnswer }>(who, HOLD, { input })).answer;
  }

  async release(holdId: string, given: object = {}, who: Somebody = this.world.operator): Promise<HoldAnswer> {
    const input = { idempotencyKey: aKey(), holdId, ...given };
    return (await this.world.ask<{ answer: HoldAnswer }>(who, RELEASE, { input })).answer;
  }

  async list(first = 100, after?: string) {
    interface Answer {
      readonly moneyHolds: {
        readonly nodes: readonly HoldView[];
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      };
    }
    return (await this.world.ask<Answer>(this.world.operator, HOLDS, { first, after })).moneyHolds;
  }

  async moneyOf(code: string): Promise<readonly PartMoneyView[]> {
    const { operator } = this.world;
    return (await this.world.ask<{ orderMoney: readonly PartMoneyView[] }>(operator, ORDER_MONEY, { code })).orderMoney;
  }

  async sellerMoney(who: Somebody, sellerCode: string): Promise<SellerMoneyView> {
    const answer = await this.world.ask<{ sellerMoney: SellerMoneyView }>(who, MONEY, { code: sellerCode });
    return answer.sellerMoney;
  }

  /** Pending, available, held and paid of a seller order, in fen. */
  async standOf(code: string): Promise<number[]> {
    const part = (await this.moneyOf(code)).find(({ sellerOrderCode }) => sellerOrderCode === code);
    return part === undefined ? [] : [part.pending, part.available, part.held, part.paid].map(fenOf);
  }

  /** Paid, shipped, received: the time for claims runs until the second value. */
  async receivedOrder(steps: Steps): Promise<readonly [code: string, claimUntil: Date]> {
    const { code } = partOf(await this.world.buy({ soap: 1 }));
    await steps.ship(this.world.family, code);
    await steps.confirm(this.world.buyer, code);
    const { claimUntil } = await this.world.lookAtDesk(code, this.world.family);
    return [code, new Date(claimUntil ?? '')];
  }
}

/** The hold that was placed. */
export function holdOf({ hold }: HoldAnswer): HoldView {
  if (hold === undefined) throw new Error('nothing was put on hold');
  return hold;
}
