import type { ApplicationState } from './application.states.js';

/** An application was handed in, for the first time or again: whoever looks at it next is told. */
export const APPLICATION_SUBMITTED = 'ApplicationSubmitted';
/** A village recommended; the county desk is next. */
export const APPLICATION_RECOMMENDED = 'ApplicationRecommended';
/** Somebody asked for changes. */
export const APPLICATION_RETURNED = 'ApplicationReturned';
/** The county desk refused. */
export const APPLICATION_REFUSED = 'ApplicationRefused';

/** An application made a step. */
export interface ApplicationStepped {
  readonly applicationId: string;
  readonly applicationCode: string;
  readonly personId: string;
  readonly villageId: string;
  /** Where it stands now. */
  readonly state: ApplicationState;
  /** The step itself, in which the reason stands. */
  readonly changeId: string;
}

/** The county desk approved: there is a seller now, and the person acts for it. */
export const SELLER_APPROVED = 'SellerApproved';
/** A seller was made of an application. */
export interface SellerApproved {
  readonly sellerId: string;
  readonly personId: string;
  readonly applicationId: string;
  readonly applicationCode: string;
}
