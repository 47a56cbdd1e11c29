import type { FieldProblem, Language } from '@shanhuo/kernel';
import type { ListingContent } from '../listing/listing.content.js';
import { findContact } from './contact.rules.js';
import type { Finding } from './finding.js';
import { findRefusedWords, type RefusedWord } from './refused-words.rules.js';

/** Every text of a listing, at the field it is typed in. */
export function textsOf(content: ListingContent, label = ''): readonly (readonly [field: string, text: string])[] {
  const { prepacked } = content;
  return [
    ['title', content.title],
    ['more.titleEn', content.titleEn],
    ['more.description', content.description],
    ['more.descriptionEn', content.descriptionEn],
    ['more.season', content.season],
    ['more.seasonEn', content.seasonEn],
    ['more.label', label],
    ['more.prepacked.ingredients', prepacked?.ingredients ?? ''],
    ['more.prepacked.storage', prepacked?.storage ?? ''],
  ];
}

/** That a county was lifted out of poverty is said of those on the official list alone (rules.md 10): of Maojian never. */
export function wordsOfPlace(words: readonly RefusedWord[], isAlleviated: boolean): readonly RefusedWord[] {
  return isAlleviated ? words.filter(({ kind }) => kind !== 'alleviation') : words;
}

/** What of the words is refused, or left to a reviewer, with what to write instead (rules.md 11). */
export function judgeWords(
  texts: readonly (readonly [field: string, text: string])[],
  words: readonly RefusedWord[],
): Finding[] {
  return texts.flatMap(([field, text]) => {
    const found = findRefusedWords(text, words).map((word) => toFinding(field, word));
    const contact = findContact(text);
    return contact === undefined ? found : [...found, toContactFinding(field, contact)];
  });
}

/** A finding that is refused, in the words of the reader. */
export function toProblem({ field, code, message, messageEn }: Finding, language: Language): FieldProblem {
  return { field, code, message: language === 'en' ? messageEn : message };
}

function toFinding(field: string, word: RefusedWord): Finding {
  return {
    code: `WORD_${word.kind.toUpperCase()}`,
    field,
    level: word.level,
    found: word.word,
    message: `“${word.word}”：${word.why}。可以这样写：${word.instead}。`,
    messageEn: `“${word.word}”: ${word.whyEn}. Write instead: ${word.insteadEn}.`,
  };
}

function toContactFinding(field: string, contact: string): Finding {
  return {
    code: 'WORD_CONTACT',
    field,
    level: 'refused',
    found: contact,
    message: `“${contact}”：这里不能留电话、微信、QQ 或网址，离开平台的买卖没有保障。买家下单后您会看到收货电话。`,
    messageEn: `“${contact}”: phone numbers, accounts and addresses may not stand here; you see the buyer's phone when there is an order.`,
  };
}
