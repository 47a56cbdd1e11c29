import { registerEnumType } from '@nestjs/graphql';
import type { CallBackAboutKind, CallBackTopic } from './call-back.rules.js';
import type { CallBackOutcome, CallBackState } from './call-back.states.js';

export const CallBackTopicEnum = {
  SELLING: 'selling',
  SHIPPING: 'shipping',
  MONEY: 'money',
  AGENT: 'agent',
  BUYING: 'buying',
  ACCOUNT: 'account',
  OTHER: 'other',
} as const satisfies Record<string, CallBackTopic>;
registerEnumType(CallBackTopicEnum, {
  name: 'CallBackTopic',
  description: 'What somebody wants help with.',
  valuesMap: {
    SELLING: { description: 'Goods, prices, how many there are, opening a shop.' },
    SHIPPING: { description: 'Packing and sending parcels.' },
    MONEY: { description: 'Money that is owed or was paid.' },
    AGENT: { description: 'The agent of the village and mandates; no agent reads these.' },
    BUYING: { description: 'Finding, ordering, paying, following, sending back.' },
    ACCOUNT: { description: 'Signing in, the phone, the password.' },
    OTHER: { description: 'Anything else.' },
  },
});

export const CallBackAboutKindEnum = {
  SHOP: 'shop',
  GOODS: 'goods',
  PARCEL: 'parcel',
  ORDER: 'order',
} as const satisfies Record<string, CallBackAboutKind>;
registerEnumType(CallBackAboutKindEnum, {
  name: 'CallBackAboutKind',
  description: 'What a page is about.',
  valuesMap: {
    SHOP: { description: 'The desk of a shop.' },
    GOODS: { description: 'Goods of a shop, also a draft.' },
    PARCEL: { description: 'An order a shop has to pack.' },
    ORDER: { description: 'An order somebody placed.' },
  },
});

export const CallBackStateEnum = {
  OPEN: 'open',
  TAKEN: 'taken',
  DONE: 'done',
  LAPSED: 'lapsed',
} as const satisfies Record<string, CallBackState>;
registerEnumType(CallBackStateEnum, {
  name: 'CallBackState',
  description: 'Where a request stands.',
  valuesMap: {
    OPEN: { description: 'Nobody took it.' },
    TAKEN: { description: 'Somebody is about to call.' },
    DONE: { description: 'It is over.' },
    LAPSED: { description: 'Nobody answered it in its time.' },
  },
});

export const CallBackOutcomeEnum = {
  HELPED: 'helped',
  NOT_REACHED: 'not_reached',
  NOT_MEANT: 'not_meant',
} as const satisfies Record<string, CallBackOutcome>;
registerEnumType(CallBackOutcomeEnum, {
  name: 'CallBackOutcome',
  description: 'What came of a call.',
  valuesMap: {
    HELPED: { description: 'They were helped.' },
    NOT_REACHED: { description: 'Nobody picked up.' },
    NOT_MEANT: { description: 'Nobody there had asked for it; they are not told.' },
  },
});
