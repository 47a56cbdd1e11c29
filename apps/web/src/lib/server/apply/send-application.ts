import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import {
  ApplyAsSellerDocument,
  ResubmitApplicationDocument,
  type ApplyAsSellerMutation,
  type ApplyFormQuery,
  type ResubmitApplicationMutation,
  type SellerKind,
} from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';
import { toProblems, type Problems } from '../../form/problems.js';
import { isDay } from '../../operator/read-day.js';
import { ask } from '../api/ask.js';
import { oncePerForm } from '../once-per-form.js';
import { readForm } from '../read-form.js';
import { typedText } from '../typed-text.js';
import { applyDraft, draftOf, type ApplicationDraft } from './apply-draft.js';
import { handInPaper } from './hand-in-paper.js';
import { readApplication } from './read-application.js';

type Form = ApplyFormQuery['applicationForm'];
type Answer = ApplyAsSellerMutation['applyAsSeller'] | ResubmitApplicationMutation['resubmitApplication'];
type Village = ApplicationDraft['village'];

/** What is sent: a first application of a kind, or one again. */
type Sending = { kind: SellerKind } | { code: string };

/** On to the lists of villages, with everything typed so far; `back` is the page of the form. */
export async function leaveForVillage(event: RequestEvent, known: Village): Promise<never> {
  const draft = readApplication(await readForm(event), villageOf(event, known));
  applyDraft.write(event, { back: event.url.pathname, draft });
  redirect(303, '/apply/village');
}

/** Hands the application in, or shows what is wrong beside its field; pictures that arrived stay. */
export async function sendApplication(event: RequestEvent, asked: Form, sending: Sending, known?: Village) {
  const form = await readForm(event);
  const draft = readApplication(form, villageOf(event, known));
  const problems = await handInPapers(event, form, asked, draft);
  if (draft.foundedOn !== '' && !isDay(draft.foundedOn)) problems['foundedOn'] = m.apply_day_wrong();
  if (Object.keys(problems).length > 0) return refuse(draft, { summary: '', fields: problems });

  const answer = await oncePerForm(event, form, [JSON.stringify(draft)], () => send(event, form, draft, sending));
  if (answer.__typename === 'Application') {
    applyDraft.forget(event);
    redirect(303, `/apply/${answer.code}?done=1`);
  }
  // The same form sent twice has left one application behind: there it is.
  if (answer.__typename === 'OpenApplicationExists') redirect(303, `/apply/${answer.applicationCode}`);
  return refuse(draft, placeProblems(answer, asked));
}

async function send(event: RequestEvent, form: FormData, draft: ApplicationDraft, sending: Sending): Promise<Answer> {
  const { legalName, identityNumber, shopName, creditCode, foundedOn, village, ...rest } = draft;
  const shared = {
    ...rest,
    villageCode: village?.code ?? '',
    shopName: shopName || null,
    creditCode: creditCode || null,
    foundedOn: foundedOn || null,
  };
  if ('code' in sending) {
    const input = { ...shared, ...sending, legalName: legalName || null, identityNumber: identityNumber || null };
    return (await ask(event, ResubmitApplicationDocument, { input })).resubmitApplication;
  }
  const input = { ...shared, ...sending, legalName, identityNumber, idempotencyKey: typedText(form, 'formKey') };
  return (await ask(event, ApplyAsSellerDocument, { input })).applyAsSeller;
}

/** The village chosen on this form’s way; else the one it had before. */
function villageOf(event: RequestEvent, known: Village): Village {
  return draftOf(applyDraft.read(event), event.url.pathname)?.village ?? known;
}

/** Takes in the photos that came along; says beside its field why one did not arrive. */
async function handInPapers(
  event: RequestEvent,
  form: FormData,
  { checklist }: Form,
  draft: ApplicationDraft,
): Promise<Problems['fields']> {
  const problems: Problems['fields'] = {};
  for (const { id } of checklist.filter(({ kind }) => kind === 'DOCUMENT')) {
    const photo = form.get(`photo-${id}`);
    if (!(photo instanceof File) || photo.size === 0) continue;
    const handedIn = await handInPaper(event, photo);
    if ('message' in handedIn) problems[`item-${id}`] = handedIn.message;
    else {
      draft.documents = draft.documents.filter(({ itemId }) => itemId !== id);
      draft.documents.push({ itemId: id, documentId: handedIn.documentId });
    }
  }
  return problems;
}

/**
 * The API names the item of the checklist that is missing in its words; the sentence belongs beside that item. All stand
 * in the order of the form, so that one mends them from top to bottom.
 */
function placeProblems(answer: Exclude<Answer, { __typename: 'Application' }>, { checklist, fields }: Form): Problems {
  const problems = toProblems(answer);
  const found = answer.__typename === 'InvalidInput' ? answer.fields : [];
  const order = fields.map(({ name }) => name);
  const placed = found.map(({ field, message }) => {
    const item = checklist.find(({ words }) => message.includes(words));
    const isOfItem = item !== undefined && (field === 'attestations' || field === 'documents');
    const place = order.includes(field) ? order.indexOf(field) : order.length;
    return { place, entry: [isOfItem ? `item-${item.id}` : field, message] as const };
  });
  const sorted = placed.toSorted((one, other) => one.place - other.place);
  return { ...problems, fields: Object.fromEntries(sorted.map(({ entry }) => entry)) };
}

function refuse(draft: ApplicationDraft, problems: Problems) {
  return fail(422, { draft, problems });
}
