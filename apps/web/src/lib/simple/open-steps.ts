import { fallSilent } from '../aloud/say-aloud.js';
import { fillAnswers } from './fill-answers.js';

/**
 * Goes from question to question without asking the shop: nothing travels, nothing waits, nothing is lost without a link.
 * The browser's own way back goes back a question, too.
 */
export function openSteps(form: HTMLFormElement | null): void {
  if (!form) return;
  const questions = [...form.querySelectorAll<HTMLElement>('[data-question]')];
  const byEnter = form.querySelector<HTMLButtonElement>('[data-by-enter]');
  const first = questions.find(({ hidden }) => !hidden)?.dataset['question'] ?? '';

  form.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    // Without a link there is no page to ask on: what is typed stays where it is, and the number is said.
    if (target?.closest('[name=help]') && !navigator.onLine) {
      event.preventDefault();
      const place = form.querySelector<HTMLElement>('[data-no-link]');
      if (place) place.textContent = place.dataset['noLink'] ?? '';
    }
    const button = target?.closest<HTMLButtonElement>('[data-go]');
    const wanted = button?.dataset['go'];
    if (wanted === undefined || !find(wanted)) return;
    event.preventDefault();
    const address = new URL(location.href);
    address.searchParams.set('question', wanted);
    // What the desk keeps in the history, the id of the draft above all, goes along.
    history.pushState({ ...(history.state as object | null), question: wanted }, '', address);
    show(wanted);
  });
  addEventListener('popstate', ({ state }) => {
    show(questionIn(state) ?? first);
  });
  // Opened again, without a link above all, the page begins with the first question; whoever was further on goes on there.
  const left = questionIn(history.state);
  if (left !== undefined && left !== first && find(left)) show(left);
  else fillAnswers(form);

  function find(name: string): HTMLElement | undefined {
    return questions.find(({ dataset }) => dataset['question'] === name);
  }

  function show(name: string): void {
    const wanted = find(name);
    if (!wanted || !form) return;
    fallSilent();
    for (const question of questions) question.hidden = question !== wanted;
    if (byEnter) byEnter.dataset['go'] = questions[questions.indexOf(wanted) + 1]?.dataset['question'] ?? name;
    fillAnswers(form);
    // Whoever hears the page hears the question; its field is the next stop.
    wanted.querySelector<HTMLElement>('h2')?.focus();
    // On a page that first says what is asked about, the question alone is wanted now.
    const top = wanted.getBoundingClientRect().top + scrollY;
    scrollTo({ top: top < innerHeight / 2 ? 0 : top });
  }
}

function questionIn(state: unknown): string | undefined {
  return (state as { question?: string } | null)?.question;
}
