import { GrantService } from '@shanhuo/identity';
import { FAMILY, FulfilmentWorld, type Somebody } from '../fulfilment/fulfilment-world.js';
import { addHousehold, type SomeHousehold } from '../membership/households.js';
import { makeAgent } from './mandates.js';

/** What a mutation answered: a type, of a failure its code, of a mandate where it stands. */
export interface Answered {
  readonly __typename: string;
  readonly code?: string;
  readonly id?: string;
  readonly state?: string;
  readonly words?: string;
  readonly maskedPhone?: string;
  readonly mandate?: { readonly id: string; readonly state: string };
  readonly fields?: readonly { readonly field: string; readonly code: string }[];
}

/** What a household reads of those who act for it. */
export interface Book {
  readonly canGrant: boolean;
  readonly longestMonths: number;
  readonly agents: readonly { readonly id: string; readonly name: string }[];
  readonly mandates: readonly { readonly id: string; readonly state: string; readonly words: string }[];
  readonly acts: readonly { readonly actorName: string; readonly through: string; readonly what: string }[];
}

const MANDATE = `... on Mandate { id state words scopes validFrom validUntil agentName sellerName consentWay }`;
const FAILED = '... on Failure { code message }';
const WRONG = '... on InvalidInput { fields { field code } }';
const BOOK = `query ($sellerCode: String!) { mandateBook(sellerCode: $sellerCode) {
  canGrant longestMonths agents { id name } mandates { id state words } acts { id at actorName through what } } }`;
const INPUTS = {
  grantMandate: 'GrantMandateInput',
  askForMandate: 'AskForMandateInput',
  confirmMandate: 'ConfirmMandateInput',
  endMandate: 'EndMandateInput',
  endMandateForHousehold: 'EndMandateForHouseholdInput',
} as const;

export const UNTIL = '2027-06-30';
export const ALL = ['LIST', 'PRICE', 'SHIP'] as const;

/** A shop with a household, and an agent of its village. */
export class MandateWorld {
  private constructor(
    readonly shop: FulfilmentWorld,
    readonly agent: Somebody,
  ) {}

  static async open(): Promise<MandateWorld> {
    const shop = await FulfilmentWorld.open();
    const agent = await shop.newBuyer();
    await makeAgent(shop.shop.api, agent.personId, FAMILY);
    return new MandateWorld(shop, agent);
  }

  close = (): Promise<void> => this.shop.close();

  get api() {
    return this.shop.shop.api;
  }

  /** Runs a mutation of a mandate, and settles what it leads to. */
  async run(who: Somebody, name: keyof typeof INPUTS, input: object): Promise<Answered> {
    const done =
      name === 'askForMandate' ? '... on MandateAsked { maskedPhone minutes mandate { id state } }' : MANDATE;
    const query = `mutation ($input: ${INPUTS[name]}!) { answer: ${name}(input: $input) {
      __typename ${done} ${FAILED} ${name === 'endMandate' ? '' : WRONG} } }`;
    return (await this.shop.ask<{ answer: Answered }>(who, query, { input })).answer;
  }

  /** As the household does on its own page. */
  grant(given: object = {}, who = this.shop.family): Promise<Answered> {
    const input = { sellerCode: FAMILY, agentId: this.agent.personId, scopes: ALL, until: UNTIL, ...given };
    return this.run(who, 'grantMandate', input);
  }

  /** As the agent does at the service point. */
  async ask(given: object = {}, who = this.agent): Promise<Answered> {
    await this.api.database.read({ text: 'delete from auth.limits' }, []);
    return this.run(who, 'askForMandate', { sellerCode: FAMILY, scopes: ALL, until: UNTIL, ...given });
  }

  /** The newest code on a household's phone. */
  async codeOf(who: Somebody = this.shop.family): Promise<string> {
    const texts = (await this.shop.wordsTo(who)).filter((text) => text.includes('告诉他'));
    return /(?<!\d)\d{6}(?!\d)/.exec(texts.at(-1) ?? '')?.[0] ?? '';
  }

  async book(who = this.shop.family, sellerCode = FAMILY): Promise<Book> {
    const { mandateBook } = await this.shop.ask<{ mandateBook: Book | null }>(who, BOOK, { sellerCode });
    if (mandateBook === null) throw new Error('no book for this person');
    return mandateBook;
  }

  /** Whether the agent may work on a shop at its next request. */
  async holds(sellerCode = FAMILY, who = this.agent): Promise<boolean> {
    const query = `query ($sellerCode: String!) { listingForm(sellerCode: $sellerCode) { __typename } }`;
    const { data } = await this.api.ask<{ listingForm: object | null }>(query, {
      variables: { sellerCode },
      token: who.token,
    });
    return (data?.listingForm ?? null) !== null;
  }

  /** Another household of the village, with a person of its own. */
  async newHousehold(): Promise<SomeHousehold & { readonly person: Somebody }> {
    const person = await this.shop.newBuyer();
    const household = await addHousehold(this.api, person);
    const text = `update village_seller.sellers set village_id = (select village_id from village_seller.sellers where code = $2)
      where id = $1`;
    await this.api.database.read({ text }, [household.sellerId, FAMILY]);
    return { ...household, person };
  }

  /** Takes the agent's village away; back again it is another grant. */
  async loseVillage(): Promise<void> {
    const text = `update identity.grants set ended_at = $2, ended_by = $1 where person_id = $1 and role = 'agent' and ended_at is null`;
    await this.api.database.read({ text }, [this.agent.personId, this.shop.shop.clock.now()]);
  }

  audited(
    action: string,
  ): Promise<{ actorId: string; onBehalfOfId: string | null; details: Record<string, unknown> }[]> {
    const text = `select actor_id as "actorId", on_behalf_of_id as "onBehalfOfId", details from database.audit_entries
      where action = $1 order by at, id`;
    return this.shop.read(text, [action]);
  }

  async idOf(sellerCode: string): Promise<string> {
    const text = 'select id from village_seller.sellers where code = $1';
    return (await this.shop.read<{ id: string }>(text, [sellerCode]))[0]?.id ?? '';
  }

  get grants(): GrantService {
    return this.api.app.get(GrantService);
  }
}
