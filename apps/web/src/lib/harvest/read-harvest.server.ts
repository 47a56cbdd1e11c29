import { readPackUnit } from '#lib/listing/listing-form.js';
import { readTypedDay } from '#lib/server/typed-day.js';
import { shownAgain, typedText } from '#lib/server/typed-text.js';

/** What was typed of a harvest, as it is shown again. */
export interface TypedHarvest {
  amount: string;
  unit: string;
  harvestedOn: string;
  place: string;
  note: string;
}

export function readHarvest(form: FormData): TypedHarvest {
  return {
    amount: shownAgain(typedText(form, 'amount')),
    unit: readPackUnit(typedText(form, 'unit')),
    harvestedOn: readTypedDay(shownAgain(typedText(form, 'harvestedOn'))),
    place: shownAgain(typedText(form, 'place')),
    note: [...typedText(form, 'note')].slice(0, 400).join(''),
  };
}
