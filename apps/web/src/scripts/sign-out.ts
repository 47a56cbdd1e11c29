// Before somebody leaves a device: what is only here would be lost with them, and that is said first.
import { titleOf } from '../lib/drafts/draft.js';
import { dropAllOf, findPerson, findUnsentOf } from '../lib/drafts/draft-store.js';

const warning = document.querySelector<HTMLElement>('[data-unsent]');
const forms = document.querySelectorAll<HTMLFormElement>('form[action="/sign-out"]');

if (warning) void warn();
for (const form of forms) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void leave(form);
  });
}

/** Names what would be lost, as soon as the page is open. */
async function warn(): Promise<void> {
  const person = await findPerson().catch(() => undefined);
  const drafts = person === undefined ? [] : await findUnsentOf(person);
  if (!warning || drafts.length === 0) return;
  const { untitled = '' } = warning.dataset;
  warning.querySelector('ul')?.replaceChildren(
    ...drafts.map((draft) => {
      const item = document.createElement('li');
      item.textContent = titleOf(draft) || untitled;
      return item;
    }),
  );
  warning.hidden = false;
  for (const form of forms) {
    const button = form.querySelector('button');
    if (!button) continue;
    button.textContent = warning.dataset['leave'] ?? '';
    // What can be undone comes first.
    button.classList.add('quiet');
  }
}

async function leave(form: HTMLFormElement): Promise<void> {
  try {
    const person = await findPerson();
    const unsent = person === undefined ? 0 : (await findUnsentOf(person)).length;
    // Elsewhere one press signs out; with something to lose it leads to the page that says so.
    if (unsent > 0 && (!warning || warning.hidden)) return void (location.href = '/sign-out');
    if (person !== undefined) await dropAllOf(person);
    if ('caches' in self) for (const name of await caches.keys()) await caches.delete(name);
  } catch {
    // A browser that keeps nothing for us has nothing to lose.
  }
  form.submit();
}
