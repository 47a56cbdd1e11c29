import { registerEnumType } from '@nestjs/graphql';
import type { HeldThrough, MemberScope, SellerScope } from '../seller/seller.scope.js';
import type { MembershipRequestState, MembershipSide } from './membership.states.js';

export const MemberScopeEnum = {
  LIST: 'list',
  PRICE: 'price',
  SHIP: 'ship',
  MONEY: 'money',
} as const satisfies Record<string, MemberScope>;
registerEnumType(MemberScopeEnum, {
  name: 'MemberScope',
  description: 'What a household can let its cooperative do for it.',
  valuesMap: {
    LIST: { description: 'Goods: bring them, change their words, pictures and packs, pause them, take them down.' },
    PRICE: { description: 'What goods cost, and how many there are.' },
    SHIP: { description: 'Orders: see them, see where they go, ship them, refuse them.' },
    MONEY: { description: 'What the household sold, what is on its way to it, what it was paid.' },
  },
});

export const SellerScopeEnum = {
  ...MemberScopeEnum,
  OWN: 'own',
} as const satisfies Record<string, SellerScope>;
registerEnumType(SellerScopeEnum, {
  name: 'SellerScope',
  description: 'What one may do for a seller.',
  valuesMap: {
    LIST: { description: 'Goods.' },
    PRICE: { description: 'Prices and stock.' },
    SHIP: { description: 'Orders and parcels.' },
    MONEY: { description: 'Money.' },
    OWN: {
      description: 'What is nobody’s but its own people’s: freight, pauses, permits, membership, mandates, profile.',
    },
  },
});

export const HeldThroughEnum = {
  OWN: 'own',
  COOPERATIVE: 'cooperative',
  AGENT: 'agent',
} as const satisfies Record<string, HeldThrough>;
registerEnumType(HeldThroughEnum, {
  name: 'HeldThrough',
  description: 'As whom one acts for a seller.',
  valuesMap: {
    OWN: { description: 'As one of its own people.' },
    COOPERATIVE: { description: 'For a household, as the cooperative it is a member of.' },
    AGENT: { description: 'For a household, as agent of its village under its mandate.' },
  },
});

export const MembershipSideEnum = {
  COOPERATIVE: 'cooperative',
  HOUSEHOLD: 'household',
} as const satisfies Record<string, MembershipSide>;
registerEnumType(MembershipSideEnum, {
  name: 'MembershipSide',
  description: 'The two sides of a membership.',
  valuesMap: { COOPERATIVE: { description: 'The cooperative.' }, HOUSEHOLD: { description: 'The household.' } },
});

export const MembershipRequestStateEnum = {
  OPEN: 'open',
  ACCEPTED: 'accepted',
  DECLINED: 'declined',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, MembershipRequestState>;
registerEnumType(MembershipRequestStateEnum, {
  name: 'MembershipRequestState',
  description: 'Where a request stands.',
  valuesMap: {
    OPEN: { description: 'Waits for the side that was asked.' },
    ACCEPTED: { description: 'The household became a member.' },
    DECLINED: { description: 'The side that was asked declined.' },
    WITHDRAWN: { description: 'The side that asked withdrew.' },
  },
});
