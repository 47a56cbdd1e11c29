import type { MandateScope } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import type { Problems } from '../form/problems.js';
import { typedText } from '../server/typed-text.js';
import { dayInZone } from '../time/day-in-zone.js';
import { lastDayOf, mandateScopes } from './mandate-terms.js';

/** What was chosen of a mandate, as it is shown again. */
export interface ChosenMandate {
  who: string;
  scopes: MandateScope[];
  months: string;
}

/** Reads what was chosen; the last day follows from the months, so that nobody types a date. */
export function readMandateForm(form: FormData): {
  chosen: ChosenMandate;
  until: string;
  wrong: Problems['fields'];
} {
  const chosen: ChosenMandate = {
    who: typedText(form, 'who').slice(0, 40),
    scopes: mandateScopes.filter((scope) => form.getAll('scopes').includes(scope)),
    months: typedText(form, 'months').slice(0, 2),
  };
  const wrong: Problems['fields'] = {};
  if (chosen.who === '') wrong['who'] = m.mandate_who_missing();
  if (chosen.scopes.length === 0) wrong['scopes'] = m.mandate_scopes_missing();
  if (!/^\d{1,2}$/.test(chosen.months)) wrong['until'] = m.mandate_months_missing();
  const until = wrong['until'] ? '' : lastDayOf(Number(chosen.months), dayInZone(new Date(), 'Asia/Shanghai'));
  return { chosen, until, wrong };
}
