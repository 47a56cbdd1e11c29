import { fail, redirect } from '@sveltejs/kit';
import {
  DeskConsentsDocument,
  GiveConsentDocument,
  WithdrawConsentDocument,
  type ConsentPurpose,
  type GiveConsentInput,
} from '#generated/graphql.js';
import { askAtWork, deskSeller } from '#lib/desk/ask-desk.server.js';
import { toProblems, type Problems } from '#lib/form/problems.js';
import { chosen } from '#lib/query-string/parameters.js';
import { findByCode } from '#lib/server/find-by-code.js';
import { readForm } from '#lib/server/read-form.js';
import { typedText } from '#lib/server/typed-text.js';
import type { Actions, PageServerLoad } from './$types';
import { bringPhoto } from './bring-photo.server.js';

const purposes: readonly ConsentPurpose[] = ['NAME', 'STORY', 'PHOTO'];

/** What a family lets be told of it; a shop of no family has nothing to agree to. */
export const load: PageServerLoad = (event) =>
  findByCode(event.params.seller, async (sellerCode) => {
    const result = await askAtWork(event, DeskConsentsDocument, { sellerCode });
    const desk = deskSeller(event, result, 'OWN');
    const { consentBook: book, me: viewer } = result;
    const consents = book?.consents ?? [];
    const offers = (book?.offers ?? []).map((offer) => ({
      ...offer,
      running: consents.find(({ purpose, holds }) => holds && purpose === offer.purpose),
    }));
    const past = consents.filter(({ holds }) => !holds);
    const done = chosen(event.url.searchParams, 'done', ['given', 'withdrawn', 'unnamed'] as const);
    const photo = result.seller?.photo ?? null;
    return { ...desk, photo, until: book?.longestUntil ?? '', isFamily: book !== null, offers, past, done, viewer };
  });

export const actions: Actions = {
  give: async (event) => {
    const form = await readForm(event);
    const purpose = purposes.find((each) => each === typedText(form, 'purpose')) ?? 'NAME';
    // The last day stands in the words that were read; it is sent as it was read.
    const until = typedText(form, 'until').slice(0, 10);
    const agrees = typedText(form, `agrees-${purpose}`) === 'on';
    const input: GiveConsentInput = { sellerCode: event.params.seller, purpose, until, agrees };
    let photoId = '';
    if (purpose === 'PHOTO') {
      const brought = await bringPhoto(event, form);
      if ('message' in brought) return refuse(purpose, '', { summary: '', fields: { photoId: brought.message } });
      photoId = brought.photoId;
      input.photoId = photoId;
    }
    const { giveConsent: answer } = await askAtWork(event, GiveConsentDocument, { input });
    if (answer.__typename === 'ConsentBook') redirect(303, `/desk/${event.params.seller}/consents?done=given`);
    return refuse(purpose, photoId, toProblems(answer));
  },
  withdraw: async (event) => {
    const typed = typedText(await readForm(event), 'purpose');
    const purpose = purposes.find((each) => each === typed) ?? 'NAME';
    const input = { sellerCode: event.params.seller, purpose };
    const { withdrawConsent: answer } = await askAtWork(event, WithdrawConsentDocument, { input });
    // Whoever presses twice, or after its last day, wants what is so already.
    if (answer.__typename === 'ConsentBook' || answer.__typename === 'ConsentNotFound') {
      // The name of the shop stays where trade law wants it: that it shows nowhere would not be true.
      const done = purpose === 'NAME' ? 'unnamed' : 'withdrawn';
      redirect(303, `/desk/${event.params.seller}/consents?done=${done}`);
    }
    return fail(422, { photoId: '', problems: toProblems(answer) });
  },
};

/** A photo that arrived stays, also where the tick was forgotten. */
function refuse(purpose: ConsentPurpose, photoId: string, { fields, ...problems }: Problems) {
  const names: Record<string, string> = { agrees: `agrees-${purpose}`, photoId: 'photo' };
  const renamed = Object.fromEntries(Object.entries(fields).map(([name, words]) => [names[name] ?? name, words]));
  const wrong = 'photoId' in fields;
  return fail(422, { photoId: wrong ? '' : photoId, problems: { ...problems, fields: renamed } });
}
