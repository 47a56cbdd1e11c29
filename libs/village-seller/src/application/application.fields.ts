import { readIdentityNumber, readLegalName, type IdentityNumber, type LegalName } from '@shanhuo/identity';
import { InvalidInput, type ChinaDay, type FieldProblem, type Language } from '@shanhuo/kernel';
import type { ChecklistItemRow } from '../checklist/checklist.rows.js';
import type { SellerKind } from '../seller/seller.states.js';
import { applicationProblem } from './application.words.js';
import { readCreditCode, type CreditCode } from './credit-code.rules.js';
import { spelledShopName, type ShopName } from './shop-name.rules.js';

/** What an applicant fills in. Name and number may be left out where they were given before. */
export interface ApplicationInput {
  readonly legalName?: string | null | undefined;
  readonly identityNumber?: string | null | undefined;
  readonly villageCode: string;
  readonly grows: string;
  readonly shopName?: string | null | undefined;
  readonly creditCode?: string | null | undefined;
  readonly foundedOn?: string | null | undefined;
  readonly attestations: readonly string[];
  readonly documents?: readonly { readonly itemId: string; readonly documentId: string }[] | null | undefined;
}

/** What was read of it. */
export interface ReadApplication {
  readonly legalName: LegalName | undefined;
  readonly number: IdentityNumber | undefined;
  readonly grows: string;
  /** Undefined where the household leaves its name to us. */
  readonly shopName: ShopName | undefined;
  readonly creditCode: CreditCode | null;
  readonly foundedOn: string | null;
}

/** What the reading has to know. */
export interface ReadingOf {
  readonly kind: SellerKind;
  readonly today: ChinaDay;
  /** Whether name and number were given before and may be left out. */
  readonly isKnown: boolean;
  readonly asked: readonly ChecklistItemRow[];
  /** Of the village that was named; undefined where there is none. */
  readonly villageId: string | undefined;
  readonly language: Language;
}

/** Kinds that have a licence, and so a code and a registered name. */
export const LICENSED: ReadonlySet<SellerKind> = new Set(['self_employed', 'cooperative', 'company']);

/** Reads what was filled in; every problem is named at once, each at its field. */
export function readApplication(input: ApplicationInput, of: ReadingOf): ReadApplication | InvalidInput {
  const problems: FieldProblem[] = [];
  const problem = (field: string, code: string, details?: Readonly<Record<string, string>>): undefined => {
    problems.push(applicationProblem(field, code, of.language, details));
  };
  if (of.villageId === undefined) problem('villageCode', 'VILLAGE_UNKNOWN');
  const read = {
    legalName: readName(input.legalName, of.isKnown, problem),
    number: readNumber(input.identityNumber, of, problem),
    grows: readText(input.grows, 200, (code) => problem('grows', `GROWS_${code}`)),
    shopName: readShopName(input.shopName, LICENSED.has(of.kind), problem),
    creditCode: LICENSED.has(of.kind) ? readCode(input.creditCode, of.kind, problem) : null,
    foundedOn: of.kind === 'cooperative' ? readFounded(input.foundedOn, of.today, problem) : null,
  };
  checkItems(input, of, problem);
  return problems.length > 0 ? new InvalidInput(problems) : read;
}

type Tell = (field: string, code: string, details?: Readonly<Record<string, string>>) => undefined;

function readName(text: string | null | undefined, isKnown: boolean, problem: Tell): LegalName | undefined {
  if (isBlank(text)) return isKnown ? undefined : problem('legalName', 'LEGAL_NAME_MISSING');
  return readLegalName(text) ?? problem('legalName', 'LEGAL_NAME_INVALID');
}

function readNumber(
  text: string | null | undefined,
  { isKnown, today }: ReadingOf,
  problem: Tell,
): IdentityNumber | undefined {
  if (isBlank(text)) return isKnown ? undefined : problem('identityNumber', 'IDENTITY_NUMBER_MISSING');
  const number = readIdentityNumber(text, today);
  return typeof number === 'string' ? number : problem('identityNumber', number.problem);
}

function readShopName(text: string | null | undefined, isLicensed: boolean, problem: Tell): ShopName | undefined {
  if (isBlank(text)) return isLicensed ? problem('shopName', 'SHOP_NAME_MISSING') : undefined;
  const name = text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  const isName = name.length <= 40 && /[\p{L}\p{N}]/u.test(name) && !/[\p{C}<>]/u.test(name);
  return isName ? spelledShopName(name) : problem('shopName', 'SHOP_NAME_INVALID');
}

function readCode(text: string | null | undefined, kind: SellerKind, problem: Tell): CreditCode | null {
  if (isBlank(text)) return problem('creditCode', 'CREDIT_CODE_MISSING') ?? null;
  const code = readCreditCode(text, kind);
  if (typeof code === 'string') return code;
  const { position = 0, character = '' } = code.at ?? {};
  return problem('creditCode', code.problem, { position: String(position), character }) ?? null;
}

function readFounded(day: string | null | undefined, today: ChinaDay, problem: Tell): string | null {
  if (isBlank(day)) return problem('foundedOn', 'FOUNDED_ON_MISSING') ?? null;
  if (day < '1980-01-01' || day > today) return problem('foundedOn', 'FOUNDED_ON_INVALID') ?? null;
  return day;
}

/** A text of a line or a few; the caller names what is wrong. Blank for what is. */
export function readText(text: string, longest: number, problem: (code: 'MISSING' | 'TOO_LONG') => void): string {
  const read = text
    .normalize('NFC')
    .replaceAll(/[^\P{C}\n]/gu, '')
    .trim();
  if (read === '') problem('MISSING');
  else if (read.length > longest) problem('TOO_LONG');
  return read;
}

function checkItems({ attestations, documents }: ApplicationInput, { asked }: ReadingOf, problem: Tell): void {
  const given = new Set((documents ?? []).map(({ itemId }) => itemId));
  for (const { id, kind, words } of asked.filter(({ required }) => required)) {
    if (kind === 'attestation' && !attestations.includes(id)) problem('attestations', 'ATTESTATION_MISSING', { words });
    if (kind === 'document' && !given.has(id)) problem('documents', 'DOCUMENT_MISSING', { words });
  }
}

function isBlank(text: string | null | undefined): text is null | undefined | '' {
  return text === null || text === undefined || text.trim() === '';
}
