import { newTestPhone } from '@shanhuo/identity/testing';
import { newId } from '@shanhuo/kernel';
import { newVisitor } from '../../support/test-api.js';
import { FAMILY, FulfilmentWorld, RIVER, type Somebody } from '../fulfilment/fulfilment-world.js';
import { makeAgent } from '../mandate/mandates.js';

/** What a mutation answered: a type, of a failure its code. */
export interface Answered {
  readonly __typename: string;
  readonly code?: string;
  readonly requestCode?: string;
  readonly phone?: string;
  readonly name?: string | null;
  readonly state?: string;
  readonly fields?: readonly { readonly field: string; readonly code: string }[];
}

/** A request as who answers reads it. */
export interface Waiting {
  readonly code: string;
  readonly topic: string;
  readonly shopCode: string | null;
  readonly maskedPhone: string | null;
  readonly isSignedIn: boolean;
  readonly isMine: boolean;
  readonly state: string;
  readonly note: string | null;
  readonly outcome: string | null;
  readonly about: { readonly kind: string; readonly shopCode: string | null; readonly code: string | null } | null;
}

const ROW = `code topic shopCode shopName villageName maskedPhone isSignedIn isMine state note outcome takenByName language
  about { kind shopCode code }`;
const FAILED = '... on Failure { code message }';
const STEPS = {
  takeCallBack: ['CallBackCodeInput', `... on CallBack { ${ROW} }`],
  revealCallBack: ['CallBackCodeInput', '... on CallBackContact { phone name }'],
  finishCallBack: ['FinishCallBackInput', `... on CallBack { ${ROW} } ... on InvalidInput { fields { field code } }`],
} as const;
const ASK = `mutation ($input: RequestCallBackInput!) { answer: requestCallBack(input: $input) { __typename
  ... on CallBackRequested { requestCode } ... on InvalidInput { fields { field code } } ${FAILED} } }`;

/** A shop with a household, an agent of its village, another of another village, and an operator. */
export class CallBackWorld {
  private constructor(
    readonly shop: FulfilmentWorld,
    readonly agent: Somebody,
    readonly farAgent: Somebody,
  ) {}

  static async open(): Promise<CallBackWorld> {
    const shop = await FulfilmentWorld.open();
    const [agent, farAgent] = [await shop.newBuyer(), await shop.newBuyer()];
    await makeAgent(shop.shop.api, agent.personId, FAMILY);
    await makeAgent(shop.shop.api, farAgent.personId, RIVER);
    return new CallBackWorld(shop, agent, farAgent);
  }

  close = (): Promise<void> => this.shop.close();

  get api() {
    return this.shop.shop.api;
  }

  /** As the form does, from a phone and a network nobody has asked from before. */
  async ask(who: Somebody | undefined, given: object = {}, visitor = newVisitor()): Promise<Answered> {
    const input = { requestId: newId(), phone: newTestPhone(), topic: 'SELLING', ...given };
    const { data, errors } = await this.api.ask<{ answer: Answered }>(ASK, {
      variables: { input },
      token: who?.token,
      language: 'en',
      visitor,
    });
    if (!data) throw new Error(JSON.stringify(errors));
    return data.answer;
  }

  /** The code of a request that was taken down. */
  async asked(who: Somebody | undefined, given: object = {}): Promise<string> {
    const { requestCode } = await this.ask(who, given);
    if (requestCode === undefined) throw new Error('nobody was asked');
    return requestCode;
  }

  async waiting(who: Somebody): Promise<Waiting[]> {
    const query = `query { callBacksWaiting { ${ROW} } }`;
    return (await this.shop.ask<{ callBacksWaiting: Waiting[] }>(who, query)).callBacksWaiting;
  }

  async open(who: Somebody, code: string): Promise<Waiting | null> {
    const query = `query ($code: String!) { callBack(code: $code) { ${ROW} } }`;
    return (await this.shop.ask<{ callBack: Waiting | null }>(who, query, { code })).callBack;
  }

  async step(who: Somebody, name: keyof typeof STEPS, input: object): Promise<Answered> {
    const [type, done] = STEPS[name];
    const query = `mutation ($input: ${type}!) { answer: ${name}(input: $input) { __typename ${done} ${FAILED} } }`;
    return (await this.shop.ask<{ answer: Answered }>(who, query, { input })).answer;
  }
}
