import type { ValueOf } from './paths.js';
import { APPLICATION_ARGUMENTS } from './world-applications.js';
import { LISTING_ARGUMENTS } from './world-listings.js';
import { MEMBERSHIP_ARGUMENTS } from './world-memberships.js';
import { CODES, SALES_ARGUMENTS } from './world-records.js';

/** Arguments with which the queries of a world find something. */
export const valueOf: ValueOf = (field, argument) =>
  APPLICATION_ARGUMENTS[field]?.[argument] ??
  LISTING_ARGUMENTS[field]?.[argument] ??
  MEMBERSHIP_ARGUMENTS[field]?.[argument] ??
  (argument === 'query' ? '木耳' : (SALES_ARGUMENTS[argument] ?? CODES[field as keyof typeof CODES]));
