const HAN_RUN = /\p{Script=Han}+/gu;
const OTHER_WORD = /[\p{Letter}\p{Number}]+/gu;
const ANY_WORD = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{Letter}\p{Number}])+/gu;
const LONGEST_WORD = 40;

/** A text without what people type differently: width, case, accents, tone marks. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .normalize('NFKC')
    .toLowerCase();
}

/** Chinese in a folded text: unbroken runs of characters. */
export function hanRuns(folded: string): string[] {
  return folded.match(HAN_RUN) ?? [];
}

/** Words of other scripts in a folded text. They hold letters and digits only, so none can break out of its quotes. */
export function otherWords(folded: string): string[] {
  return (folded.replace(HAN_RUN, ' ').match(OTHER_WORD) ?? []).map((word) => word.slice(0, LONGEST_WORD));
}

/** Both in their order: runs of Chinese, and words of other scripts. */
export function tokens(folded: string): { readonly text: string; readonly isHan: boolean }[] {
  return (folded.match(ANY_WORD) ?? []).map((text) => {
    const isHan = /^\p{Script=Han}/u.test(text);
    return { text: isHan ? text : text.slice(0, LONGEST_WORD), isHan };
  });
}

/** An English word as it is indexed and asked for: one form for one thing and several of it. */
export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.length > 4 && /(?:s|x|o|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.length > 3 && /[^siu]s$/.test(word) ? word.slice(0, -1) : word;
}

/** Neighbours in a row of things, joined. */
export function pairs(things: readonly string[], joint = ''): string[] {
  return things.slice(1).map((thing, i) => `${things[i]}${joint}${thing}`);
}
