// The seller's desk on a link that drops: what is typed is kept on the phone, and goes out by itself, once.
import { openVoices } from '../lib/aloud/say-aloud.js';
import { showDraftList } from '../lib/drafts/draft-list.js';
import { canKeepDrafts, findForms, findPerson, rememberForm } from '../lib/drafts/draft-store.js';
import { openFormDraft } from '../lib/drafts/form-draft.js';
import { keepDesk } from '../lib/drafts/keep-desk.js';
import { fill } from '../lib/drafts/say-draft.js';
import { fillAnswers } from '../lib/simple/fill-answers.js';
import { openSteps } from '../lib/simple/open-steps.js';
import { sendWhenPossible } from '../lib/drafts/send-when-possible.js';

const list = document.querySelector<HTMLElement>('[data-drafts]');
const form = document.querySelector<HTMLFormElement>('[data-draft-form]');
const box = document.querySelector<HTMLElement>('[data-draft-box]');

openSteps(document.querySelector<HTMLFormElement>('[data-steps]'));
openVoices();
void start();

async function start(): Promise<void> {
  const { person: shown = '', seller = '', offline } = list?.dataset ?? {};
  const hasMemory = await canKeepDrafts();
  const person = shown !== '' ? shown : hasMemory ? await findPerson() : undefined;
  let current: (() => string) | undefined;
  if (form && box && person !== undefined) {
    current = await openFormDraft({ form, box, person, seller });
    fillAnswers(form);
  }
  if (!hasMemory || person === undefined) return;
  if (list) await showDraftList(list, person, current);
  await showForms();
  sendWhenPossible(person);
  if (shown === '') return;
  await keepDesk(person, offline === 'off');
  if (form && seller !== '') await rememberForm(seller, form.dataset['shop'] ?? '');
}

/** Forms that open without a link, on the page that stands in for those that do not. */
async function showForms(): Promise<void> {
  const place = document.querySelector<HTMLElement>('[data-forms]');
  if (!place) return;
  const forms = await findForms();
  place.replaceChildren(
    ...forms.map(({ seller, name }) => {
      const link = document.createElement('a');
      link.className = 'button';
      link.href = `/desk/${seller}/products/new`;
      link.textContent = fill(place.dataset['text'] ?? '', { name: forms.length > 1 ? `${name} ${seller}` : name });
      return link;
    }),
  );
  place.hidden = forms.length === 0;
}
