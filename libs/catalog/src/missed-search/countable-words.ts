import { findContact, plainSpoken } from '../review/contact.rules.js';
import { fold, singular, tokens } from '../search/fold.js';

/** Who types more has pasted: no name of goods is as long. */
const LONGEST_WORDS = 24;

/** Five digits in a row are a part of a number of somebody: a phone, an identity card, an account, an order. */
const NUMBER = /\d{5}/;
/** How people are spoken of and where they live. */
const PERSON = /先生|女士|小姐|师傅|身份证|姓名|电话|手机|微信|支付宝|银行卡|户口|住址|地址/;
const HOUSE = /\d[号栋幢弄室楼组单户]|[栋幢弄室]\d/;

/**
 * What was typed, as it is counted: folded like every search, words parted by one space. Undefined for what is no name
 * of goods: too long, without a letter, or with something in it that can lead to a person. What only few search for is
 * shown to nobody and forgotten soon, so that a name nobody can tell from goods stands nowhere either.
 */
export function countableWords(typed: string): string | undefined {
  const plain = plainSpoken(typed);
  const isPersonal = NUMBER.test(plain) || PERSON.test(plain) || HOUSE.test(plain) || findContact(typed) !== undefined;
  if (isPersonal || typed.normalize('NFKC').includes('@')) return undefined;
  const parts = tokens(fold(typed));
  const words = parts.map(({ text, isHan }) => (isHan ? text : singular(text))).join(' ');
  const says = parts.some(({ text, isHan }) => isHan || /\p{Letter}{2}/u.test(text));
  return says && [...words].length <= LONGEST_WORDS ? words : undefined;
}
