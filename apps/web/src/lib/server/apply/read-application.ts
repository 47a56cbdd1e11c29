import { readTypedDay } from '../typed-day.js';
import { typedText } from '../typed-text.js';
import type { ApplicationDraft } from './apply-draft.js';

const longestLine = 60;
const longestText = 250;

/** What was typed, never more of it than a person could mean; the village was chosen before, on pages of its own. */
export function readApplication(form: FormData, village: ApplicationDraft['village']): ApplicationDraft {
  const line = (name: string): string => [...typedText(form, name)].slice(0, longestLine).join('');
  return {
    legalName: line('legalName'),
    identityNumber: line('identityNumber'),
    grows: [...typedText(form, 'grows')].slice(0, longestText).join(''),
    shopName: line('shopName'),
    creditCode: line('creditCode'),
    foundedOn: readTypedDay(line('foundedOn')),
    attestations: form.getAll('attestations').filter(isShort).slice(0, 20),
    documents: readDocuments(form),
    ...(village && { village }),
  };
}

/** Pictures that had arrived before another field was refused need not be sent again. */
function readDocuments(form: FormData): ApplicationDraft['documents'] {
  return [...form.entries()].flatMap(([name, documentId]) =>
    name.startsWith('document-') && isShort(documentId)
      ? [{ itemId: name.slice('document-'.length, 'document-'.length + 40), documentId }]
      : [],
  );
}

function isShort(value: FormDataEntryValue): value is string {
  return typeof value === 'string' && value !== '' && value.length <= 40;
}
