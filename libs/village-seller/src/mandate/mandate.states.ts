import { StateTable } from '@shanhuo/kernel';

/** Where a mandate stands in its row. That its last day passed, or that the agent is none any more, is read, not written. */
export type MandateState =
  'asked' | 'withdrawn' | 'granted' | 'revoked' | 'given_back' | 'ended_by_desk' | 'replaced' | 'expired';

/** Asked at the service point and confirmed from the household's phone, or granted at once on its own page. */
export const mandateState = new StateTable<MandateState>('mandate', 'asked', {
  asked: ['granted', 'withdrawn'],
  withdrawn: [],
  granted: ['revoked', 'given_back', 'ended_by_desk', 'replaced', 'expired'],
  revoked: [],
  given_back: [],
  ended_by_desk: [],
  replaced: [],
  expired: [],
});

/** How the household agreed: signed in on its own page, or by the code that went to its own phone. */
export type ConsentWay = 'own_page' | 'phone_code';
