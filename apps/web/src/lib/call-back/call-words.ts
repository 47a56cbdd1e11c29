import type { CallBackOutcome, CallBackState, CallBackTopic } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import type { CallAbout } from './call-about.js';

export const callTopics = [
  'SELLING',
  'SHIPPING',
  'MONEY',
  'AGENT',
  'BUYING',
  'ACCOUNT',
  'OTHER',
] as const satisfies readonly CallBackTopic[];

export function callTopicName(topic: CallBackTopic): string {
  const names: Record<CallBackTopic, () => string> = {
    SELLING: m.call_topic_selling,
    SHIPPING: m.call_topic_shipping,
    MONEY: m.call_topic_money,
    AGENT: m.call_topic_agent,
    BUYING: m.call_topic_buying,
    ACCOUNT: m.call_topic_account,
    OTHER: m.call_topic_other,
  };
  return names[topic]();
}

export const callOutcomes = ['HELPED', 'NOT_REACHED', 'NOT_MEANT'] as const satisfies readonly CallBackOutcome[];

export function callOutcomeName(outcome: CallBackOutcome): string {
  const names: Record<CallBackOutcome, () => string> = {
    HELPED: m.call_outcome_helped,
    NOT_REACHED: m.call_outcome_not_reached,
    NOT_MEANT: m.call_outcome_not_meant,
  };
  return names[outcome]();
}

export function callStateName(state: CallBackState, by: string | null): string {
  const names: Record<CallBackState, () => string> = {
    OPEN: m.call_state_open,
    TAKEN: () => m.call_state_taken({ name: by ?? '' }),
    DONE: m.call_state_done,
    LAPSED: m.call_state_lapsed,
  };
  return names[state]();
}

/** What the page was about, in words and by its code. */
export function callAboutName({ kind, shopCode, code }: CallAbout): string {
  const names: Record<CallAbout['kind'], () => string> = {
    SHOP: () => m.call_about_shop({ code: shopCode ?? '' }),
    GOODS: () => m.call_about_goods({ code: code ?? '' }),
    PARCEL: () => m.call_about_parcel({ code: code ?? '' }),
    ORDER: () => m.call_about_order({ code: code ?? '' }),
  };
  return names[kind]();
}

/** In two halves, as one reads a number out: `K7Q2 M0A1`. */
export function inHalves(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`;
}

/** Sign by sign, so that a voice spells and does not try to read it as a word. */
export function signBySign(code: string): string {
  return [...code].join('，');
}
