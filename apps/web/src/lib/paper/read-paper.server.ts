import type { RequestEvent } from '@sveltejs/kit';
import { m } from '#generated/paraglide/messages.js';
import type { Problems } from '../form/problems.js';
import { isDay } from '../operator/read-day.js';
import { handInPaper } from '../server/apply/hand-in-paper.js';
import { readTypedDay } from '../server/typed-day.js';
import { shownAgain, typedText } from '../server/typed-text.js';

/** Which papers there are, and what is said where the kind or the photo is missing. */
interface Asked<Kind extends string> {
  kinds: readonly Kind[];
  kindMissing: string;
  photoMissing: string;
}

/** The names that the API has for fields of the form, where they differ. */
export const paperFields = { documentId: 'photo' };

/** A paper as somebody typed it. Its photo is sent on at once: one that arrived stays where something else is wrong. */
export async function readPaper<Kind extends string>(
  event: RequestEvent,
  form: FormData,
  { kinds, kindMissing, photoMissing }: Asked<Kind>,
) {
  const typed = {
    kind: typedText(form, 'kind').slice(0, 40),
    number: shownAgain(typedText(form, 'number')),
    issuer: shownAgain(typedText(form, 'issuer')),
    validFrom: readTypedDay(shownAgain(typedText(form, 'validFrom'))),
    validUntil: readTypedDay(shownAgain(typedText(form, 'validUntil'))),
    documentId: typedText(form, 'documentId').slice(0, 40),
  };
  const fields: Problems['fields'] = {};
  const kind = kinds.find((each) => each === typed.kind);
  if (!kind) fields['kind'] = kindMissing;
  if (!isDay(typed.validFrom)) fields['validFrom'] = m.apply_day_wrong();
  if (!isDay(typed.validUntil)) fields['validUntil'] = m.apply_day_wrong();
  const photo = form.get('photo');
  if (photo instanceof File && photo.size > 0) {
    const handedIn = await handInPaper(event, photo);
    if ('message' in handedIn) fields['photo'] = handedIn.message;
    else typed.documentId = handedIn.documentId;
  } else if (typed.documentId === '') fields['photo'] = photoMissing;
  if (!kind || Object.keys(fields).length > 0) return { typed, problems: { summary: '', fields } satisfies Problems };
  return { typed, kind, problems: undefined };
}
