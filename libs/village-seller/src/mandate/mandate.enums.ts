import { registerEnumType } from '@nestjs/graphql';
import type { MandateScope } from '../seller/seller.scope.js';
import type { MandateStanding } from './mandate.rules.js';
import type { ConsentWay } from './mandate.states.js';

export const MandateScopeEnum = { LIST: 'list', PRICE: 'price', SHIP: 'ship' } as const satisfies Record<
  string,
  MandateScope
>;
registerEnumType(MandateScopeEnum, {
  name: 'MandateScope',
  description: 'What a household can let an agent of its village do for it.',
  valuesMap: {
    LIST: { description: 'Goods: bring them, change their words, pictures and packs, pause them, take them down.' },
    PRICE: { description: 'What goods cost, and how many there are.' },
    SHIP: { description: 'Orders: see them, see where they go, ship them, refuse them.' },
  },
});

export const MandateStandingEnum = {
  ASKED: 'asked',
  WITHDRAWN: 'withdrawn',
  GRANTED: 'granted',
  REVOKED: 'revoked',
  GIVEN_BACK: 'given_back',
  ENDED_BY_DESK: 'ended_by_desk',
  REPLACED: 'replaced',
  EXPIRED: 'expired',
  AGENT_LEFT: 'agent_left',
  SHOP_LEFT: 'shop_left',
} as const satisfies Record<string, MandateStanding>;
registerEnumType(MandateStandingEnum, {
  name: 'MandateState',
  description: 'Where a mandate stands now.',
  valuesMap: {
    ASKED: { description: 'The agent asked; the household has not agreed.' },
    WITHDRAWN: { description: 'The agent asked, and took it back or asked anew.' },
    GRANTED: { description: 'It holds.' },
    REVOKED: { description: 'The household took it back.' },
    GIVEN_BACK: { description: 'The agent gave it back.' },
    ENDED_BY_DESK: { description: 'An operator ended it on the call of the household.' },
    REPLACED: { description: 'The household agreed to another with the same agent.' },
    EXPIRED: { description: 'Its last day is over.' },
    AGENT_LEFT: { description: 'The agent is no longer agent of the village, or was not all the time.' },
    SHOP_LEFT: { description: 'The shop has left.' },
  },
});

export const ConsentWayEnum = { OWN_PAGE: 'own_page', PHONE_CODE: 'phone_code' } as const satisfies Record<
  string,
  ConsentWay
>;
registerEnumType(ConsentWayEnum, {
  name: 'ConsentWay',
  description: 'How a household agreed.',
  valuesMap: {
    OWN_PAGE: { description: 'Signed in, on its own page.' },
    PHONE_CODE: { description: 'By the code that went to its own phone.' },
  },
});
