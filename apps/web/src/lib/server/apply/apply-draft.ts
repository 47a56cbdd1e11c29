import { sealedCookie } from '../sealed-cookie.js';

/** An application as far as somebody has typed it. */
export interface ApplicationDraft {
  legalName: string;
  identityNumber: string;
  grows: string;
  shopName: string;
  creditCode: string;
  foundedOn: string;
  /** Ids of items that are ticked. */
  attestations: string[];
  /** Pictures that have arrived already. */
  documents: { itemId: string; documentId: string }[];
  village?: { code: string; name: string };
}

export const emptyApplication: ApplicationDraft = {
  ...{ legalName: '', identityNumber: '', grows: '', shopName: '', creditCode: '', foundedOn: '' },
  attestations: [],
  documents: [],
};

const lifeSeconds = 3600;

/** Typed text survives the way through the lists of villages, sealed. `back` is the page of the form. */
export const applyDraft = sealedCookie<{ back: string; draft: ApplicationDraft }>(
  'shanhuo_apply',
  '/apply',
  lifeSeconds,
);

/** What was typed on that page, if the visitor has just come back from the villages. */
export function draftOf(
  kept: { back: string; draft: ApplicationDraft } | undefined,
  page: string,
): ApplicationDraft | undefined {
  return kept?.back === page ? kept.draft : undefined;
}
