import type { Language, Wording } from '@shanhuo/kernel';

/** What stands in the places of a template: the same in every language, or one text for each. */
export type Details = Readonly<Record<string, string | Wording>>;

/** Throws for a place without a detail: a message with a hole in it must not go out. */
export function fill(pattern: string, language: Language, details: Details): string {
  return pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const detail = details[name];
    if (detail === undefined) throw new Error(`a message lacks ${name}`);
    return typeof detail === 'string' ? detail : detail[language];
  });
}
