import { sendsWhenClosed } from './background-sync.js';
import type { Draft } from './draft.js';

/** Sentences of the page's language, as its server wrote them: no catalogue travels for these few. */
export interface DraftWords {
  readonly ofShop: string;
  readonly untitled: string;
  readonly typing: string;
  readonly photoComes: string;
  readonly photoLacks: string;
  readonly queued: string;
  readonly link: string;
  readonly linkStay: string;
  readonly shop: string;
  readonly shopStay: string;
  readonly signIn: string;
  readonly photo: string;
  readonly lastStep: string;
  readonly refused: string;
  readonly listed: string;
  readonly already: string;
  readonly draft: string;
  readonly full: string;
  readonly noMemory: string;
  readonly sendingNow: string;
  readonly dropSure: string;
}

/** What a reader should feel of it at a glance. */
export type DraftTone = 'waits' | 'good' | 'alarm';

/** Reads the words a part of the page brings along. */
export function readWords(element: HTMLElement): DraftWords {
  return JSON.parse(element.dataset['words'] ?? '{}') as DraftWords;
}

/** Where a draft is kept and what comes next, in a sentence. */
export function sayDraft(draft: Draft, words: DraftWords, language: string): { text: string; tone: DraftTone } {
  const { state } = draft;
  switch (state.name) {
    case 'typing':
      return state.lacksPhotos === true
        ? { text: fill(words.photoLacks, { time: timeOf(draft.savedAt, language) }), tone: 'alarm' }
        : { text: fill(words.typing, { time: timeOf(draft.savedAt, language) }), tone: 'waits' };
    case 'refused':
      return { text: fill(words.refused, { reason: reasonOf(state) }), tone: 'alarm' };
    case 'sent':
      return { text: words[state.done], tone: 'good' };
    case 'queued':
      if (!navigator.onLine || state.waitsFor === 'link')
        return { text: sendsWhenClosed() ? words.link : words.linkStay, tone: 'waits' };
      if (state.waitsFor === 'shop') return { text: sendsWhenClosed() ? words.shop : words.shopStay, tone: 'waits' };
      if (state.waitsFor === 'sign-in') return { text: words.signIn, tone: 'alarm' };
      return { text: sayProgress(draft, words), tone: 'waits' };
  }
}

export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

function sayProgress({ photos }: Draft, words: DraftWords): string {
  const index = photos.findIndex(({ hash }) => hash === undefined);
  const photo = photos[index];
  if (photo === undefined) return photos.length > 0 ? words.lastStep : words.queued;
  const percent = photo.size === 0 ? 0 : Math.min(100, Math.round((photo.sent / photo.size) * 100));
  return fill(words.photo, { number: index + 1, count: photos.length, percent });
}

function reasonOf({ summary, fields }: { summary: string; fields: Readonly<Record<string, string>> }): string {
  const reasons = Object.values(fields);
  return reasons.length > 0 ? reasons.join(' ') : summary;
}

function timeOf(at: number, language: string): string {
  const isToday = new Date(at).toDateString() === new Date().toDateString();
  const day = isToday ? {} : ({ month: 'numeric', day: 'numeric' } as const);
  return new Intl.DateTimeFormat(language, { ...day, hour: '2-digit', minute: '2-digit', hour12: false }).format(at);
}
