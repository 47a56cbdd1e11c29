/** Slower than a voice is by itself: for ears over sixty. */
const rate = 0.85;

/** Shows the buttons that read aloud where the browser has a voice for the page's language, and lets them speak. */
export function openVoices(place: ParentNode = document): void {
  if (!('speechSynthesis' in window)) return;
  const buttons = [...place.querySelectorAll<HTMLButtonElement>('[data-say]')];
  if (buttons.length === 0) return;
  const language = document.documentElement.lang;
  const show = (): void => {
    if (!hasVoice(language)) return;
    for (const button of buttons) button.hidden = false;
  };
  for (const button of buttons) button.addEventListener('click', () => speak(button, language));
  // Many browsers know their voices only some moments later.
  speechSynthesis.addEventListener?.('voiceschanged', show);
  show();
  addEventListener('pagehide', () => speechSynthesis.cancel());
}

/** Stops whatever is being said: the question it was about is gone. */
export function fallSilent(): void {
  if ('speechSynthesis' in window) speechSynthesis.cancel();
}

function hasVoice(language: string): boolean {
  const [wanted] = language.split('-');
  return speechSynthesis.getVoices().some(({ lang }) => lang.replace('_', '-').toLowerCase().startsWith(`${wanted}`));
}

function speak(button: HTMLButtonElement, language: string): void {
  const { say = '', stop = '', pause = ' ' } = button.dataset;
  const wasSpeaking = speechSynthesis.speaking;
  speechSynthesis.cancel();
  if (wasSpeaking) return;
  const words = new SpeechSynthesisUtterance([say, ...answersBeside(button)].join(pause));
  words.lang = language;
  words.rate = rate;
  const label = button.querySelector('span');
  if (!label) return;
  const { textContent: before } = label;
  const end = (): void => {
    label.textContent = before;
  };
  words.addEventListener('end', end);
  words.addEventListener('error', end);
  label.textContent = stop;
  speechSynthesis.speak(words);
}

/** What was answered so far, where the question is whether all of it is right: as it stands there at this moment. */
function answersBeside(button: HTMLButtonElement): string[] {
  const answers = button.closest('section')?.querySelectorAll<HTMLElement>('[data-heard]') ?? [];
  return [...answers].map(({ dataset, textContent }) => `${dataset['heard'] ?? ''} ${textContent.trim()}`);
}
