// Before somebody leaves a device: what is only here would be lost with them, and that is said first.
import { titleOf } from '../lib/drafts/draft.js';
import { dropAllOf, findPerson, findUnsentOf, rememberPerson } from '../lib/drafts/draft-store.js';

const warning = document.querySelector<HTMLElement>('[data-unsent]');
const forms = document.querySelectorAll<HTMLFormElement>('form[action="/sign-out"]');
/** Whoever signs out. Drafts of other people who sit here at times are neither told of nor touched. */
const person = forms[0]?.dataset['person'] ?? '';

if (person !== '') void arrive();
for (const form of forms) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void leave(form);
  });
}

async function arrive(): Promise<void> {
  try {
    const before = await findPerson();
    // Without a link this device shows what belongs to whoever sits here now, and not to who sat here before.
    if (before !== undefined) await rememberPerson(person);
    if (warning) await warn(warning);
  } catch {
    // A browser that keeps nothing for us has nothing to lose.
  }
}

/** Names what would be lost, as soon as the page is open. */
async function warn(place: HTMLElement): Promise<void> {
  const drafts = await findUnsentOf(person);
  if (drafts.length === 0) return;
  const { untitled = '', leave: leaveAll = '' } = place.dataset;
  place.querySelector('ul')?.replaceChildren(
    ...drafts.map((draft) => {
      const item = document.createElement('li');
      item.textContent = titleOf(draft) || untitled;
      return item;
    }),
  );
  place.hidden = false;
  for (const form of forms) {
    const button = form.querySelector('button');
    if (!button) continue;
    button.textContent = leaveAll;
    // What can be undone comes first.
    button.classList.add('quiet');
  }
}

async function leave(form: HTMLFormElement): Promise<void> {
  try {
    const unsent = person === '' ? [] : await findUnsentOf(person);
    // Elsewhere one press signs out; with something to lose it leads to the page that says so.
    if (unsent.length > 0 && (!warning || warning.hidden)) return void (location.href = '/sign-out');
    if (person !== '' && (await dropAllOf(person))) await dropPages();
  } catch {
    // Nothing is kept here, as above.
  }
  form.submit();
}

async function dropPages(): Promise<void> {
  if ('caches' in self) for (const name of await caches.keys()) await caches.delete(name);
}
