import { statement, type Statement } from '@shanhuo/database';
import type { Language } from '@shanhuo/kernel';

/** Texts stand in two columns, `name` and `name_en`: a statement per language reads the one wanted. */
export function perLanguage(name: string, text: (en: '' | '_en') => string): Record<Language, Statement> {
  return { 'zh-CN': statement(`${name}.zh`, text('')), en: statement(`${name}.en`, text('_en')) };
}
