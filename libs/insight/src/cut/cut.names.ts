import { PROVINCES, type Language, type Wording } from '@shanhuo/kernel';
import type { CutRow } from './cut.repository.js';
import type { SalesCut } from './cut.rules.js';

const PROVINCE_NAMES: ReadonlyMap<string, Wording> = new Map(PROVINCES.map(({ code, name }) => [code, name]));

/** The word of a language; of Chinese, where nobody has given another. */
export function inLanguage(language: Language, chinese: string, english: string): string {
  return language === 'en' && english !== '' ? english : chinese;
}

/** What a province is called; its code, where it is no province of ours. */
export function provinceName(code: string, language: Language): string {
  return PROVINCE_NAMES.get(code)?.[language] ?? code;
}

/** What a part is called. */
export function partName(cut: SalesCut, row: CutRow, language: Language): string {
  return cut === 'province' ? provinceName(row.cutKey, language) : inLanguage(language, row.name, row.nameEn);
}
