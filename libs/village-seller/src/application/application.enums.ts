import { registerEnumType } from '@nestjs/graphql';
import type { RealNameLevel } from '@shanhuo/identity';
import type { SteppedBy } from './application.rows.js';
import type { ApplicationState } from './application.states.js';
import type { ApplicationStepKey } from './where-it-stands.rules.js';

/** Values are what the database holds, so no row needs translating. */
export const ApplicationStateEnum = {
  APPLIED: 'applied',
  RECOMMENDED: 'recommended',
  CHANGES_WANTED: 'changes_wanted',
  APPROVED: 'approved',
  REFUSED: 'refused',
  WITHDRAWN: 'withdrawn',
} as const satisfies Record<string, ApplicationState>;
registerEnumType(ApplicationStateEnum, {
  name: 'ApplicationState',
  description: 'Where an application stands.',
  valuesMap: {
    APPLIED: { description: 'Handed in; the village is next.' },
    RECOMMENDED: { description: 'The village vouched; the county desk is next.' },
    CHANGES_WANTED: { description: 'The applicant is asked to change something.' },
    APPROVED: { description: 'There is a shop now.' },
    REFUSED: { description: 'Refused, with a reason; another application may be made.' },
    WITHDRAWN: { description: 'The applicant withdrew it.' },
  },
});

export const ApplicationStepKeyEnum = {
  SUBMITTED: 'submitted',
  VOUCHED: 'vouched',
  DECIDED: 'decided',
} as const satisfies Record<string, ApplicationStepKey>;
registerEnumType(ApplicationStepKeyEnum, {
  name: 'ApplicationStepKey',
  description: 'A step of the way of an application.',
  valuesMap: {
    SUBMITTED: { description: 'It was handed in.' },
    VOUCHED: { description: 'The village recommended it.' },
    DECIDED: { description: 'The county desk decided.' },
  },
});

export const SteppedByEnum = {
  APPLICANT: 'applicant',
  VILLAGE: 'village',
  OPERATOR: 'operator',
} as const satisfies Record<string, SteppedBy>;
registerEnumType(SteppedByEnum, {
  name: 'ApplicationParty',
  description: 'Who makes steps of an application.',
  valuesMap: {
    APPLICANT: { description: 'Whoever applies.' },
    VILLAGE: { description: 'An agent of the village.' },
    OPERATOR: { description: 'The county desk.' },
  },
});

export const RealNameLevelEnum = { FORMAT: 'format', DOCUMENT: 'document' } as const satisfies Record<
  string,
  RealNameLevel
>;
registerEnumType(RealNameLevelEnum, {
  name: 'RealNameLevel',
  description: 'How sure it is who somebody is.',
  valuesMap: {
    FORMAT: { description: 'Only the form of the identity number was checked.' },
    DOCUMENT: { description: 'An official saw the original of the card.' },
  },
});
