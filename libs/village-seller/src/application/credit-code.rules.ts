import { readProvince } from '@shanhuo/kernel';
import type { SellerKind } from '../seller/seller.states.js';

/** A unified social credit code of 18 characters (GB 32100-2015) whose form was checked. */
export type CreditCode = string & { readonly brand: 'CreditCode' };

/** What is wrong with a code, and which characters to look at, counted from 1. */
export interface CreditCodeProblem {
  readonly problem:
    | 'CREDIT_CODE_LENGTH'
    | 'CREDIT_CODE_LETTER'
    | 'CREDIT_CODE_KIND'
    | 'CREDIT_CODE_PROVINCE'
    | 'CREDIT_CODE_ORGANISATION'
    | 'CREDIT_CODE_CHECK';
  /** The character that is wrong, where it is known which. */
  readonly at?: { readonly position: number; readonly character: string };
}

/** GB 32100: digits and letters less I, O, S, V and Z, which are mistaken for others. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = Array.from({ length: 17 }, (_, index) => 3 ** index % 31);
/** GB 11714: the organisation's own number inside the code, with letters valued 10 to 35. */
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const VALUES = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** First two characters: who registered it, and what it is. Collectives of villages (N2) sell as companies do. */
const BEGINNINGS: Partial<Record<SellerKind, readonly string[]>> = {
  self_employed: ['92'],
  cooperative: ['93'],
  company: ['91', 'N1', 'N2', 'N3'],
};

/** Reads a code as people type it, for a kind of seller; says which character to look at where it is wrong. */
export function readCreditCode(text: string, kind: SellerKind): CreditCode | CreditCodeProblem {
  const typed = text.length > 60 ? '' : text.normalize('NFKC').toUpperCase().replaceAll(/[\s-]/g, '');
  if (typed.length !== 18 || !/^[0-9A-Z]+$/.test(typed)) return { problem: 'CREDIT_CODE_LENGTH' };
  const index = [...typed].findIndex((character) => !ALPHABET.includes(character));
  if (index >= 0) return { problem: 'CREDIT_CODE_LETTER', at: { position: index + 1, character: typed[index] ?? '' } };
  if (organisationCheck(typed.slice(8, 16)) !== typed[16]) return { problem: 'CREDIT_CODE_ORGANISATION' };
  if (creditCodeCheck(typed) !== typed[17]) return { problem: 'CREDIT_CODE_CHECK' };
  if (!isDivision(typed.slice(2, 8))) return { problem: 'CREDIT_CODE_PROVINCE' };
  if (BEGINNINGS[kind]?.includes(typed.slice(0, 2)) !== true) return { problem: 'CREDIT_CODE_KIND' };
  return typed as CreditCode;
}

/** The eighteenth character, from the seventeen before it. */
export function creditCodeCheck(code: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * ALPHABET.indexOf(code[index] ?? ''), 0);
  return ALPHABET[(31 - (sum % 31)) % 31] ?? '';
}

/** The ninth character of an organisation's number, from the eight before it. */
export function organisationCheck(number: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, index) => total + weight * VALUES.indexOf(number[index] ?? ''),
    0,
  );
  const check = 11 - (sum % 11);
  return check === 11 ? '0' : check === 10 ? 'X' : String(check);
}

/** Codes of the national register begin 100000; others name a province. */
function isDivision(code: string): boolean {
  return code === '100000' || (/^\d{6}$/.test(code) && readProvince(`${code.slice(0, 2)}0000`) !== undefined);
}
