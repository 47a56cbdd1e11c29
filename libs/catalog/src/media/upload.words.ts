import { IDENTITY_FAILURE_WORDS } from '@shanhuo/identity/graphql';
import type { Language } from '@shanhuo/kernel';

/** What is said where somebody sends more than a limit lets through. */
export function sayTooMany(language: Language): string {
  return IDENTITY_FAILURE_WORDS['TOO_MANY_ATTEMPTS']?.[language] ?? '';
}
