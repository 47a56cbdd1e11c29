import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Language = 'zh-CN' | 'en';

interface Plural {
  readonly match: Readonly<Record<string, string>>;
}
type Catalogue = Readonly<Record<string, string | readonly [Plural]>>;

const folder = join(import.meta.dirname, '../../../apps/web/messages');
const catalogues = new Map<Language, Catalogue>();

/** Every message of the shop in a language, under its key. */
export function catalogueOf(language: Language): Catalogue {
  const known = catalogues.get(language);
  if (known !== undefined) return known;
  const catalogue = JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Catalogue;
  catalogues.set(language, catalogue);
  return catalogue;
}

/** What the shop says in a language. Journeys look for a message by its key, so that rewording breaks none of them. */
export function wordsOf(language: Language) {
  const catalogue = catalogueOf(language);
  return (key: string, inputs: Readonly<Record<string, string | number>> = {}): string => {
    const message = catalogue[key];
    if (message === undefined) throw new Error(`The catalogue has no message ${key}.`);
    const text = typeof message === 'string' ? message : formOf(message[0], inputs['count'] === 1);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => String(inputs[name]));
  };
}

export type Words = ReturnType<typeof wordsOf>;

function formOf({ match }: Plural, isOne: boolean): string {
  return match[isOne ? 'countPlural=one' : 'countPlural=other'] ?? '';
}
