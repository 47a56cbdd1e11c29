import { isId, readShortCode } from '@shanhuo/kernel';

/** What one wants help with. What is about the agent of the village goes past the agent. */
export const CALL_BACK_TOPICS = ['selling', 'shipping', 'money', 'agent', 'buying', 'account', 'other'] as const;
/** One of them. */
export type CallBackTopic = (typeof CALL_BACK_TOPICS)[number];

/** What the page was about that one came from. */
export type CallBackAboutKind = 'shop' | 'goods' | 'parcel' | 'order';

/** That thing, by the codes of its page: of the desk it needs a shop, and of a shop nothing more. */
export interface CallBackAbout {
  readonly kind: CallBackAboutKind;
  readonly shopCode: string | null;
  readonly code: string | null;
}

/** What a page says it is about, as it was sent. */
export interface StatedAbout {
  readonly kind: CallBackAboutKind;
  readonly shopCode?: string | null | undefined;
  readonly code?: string | null | undefined;
}

/**
 * Undefined for codes that do not make an address: who needs help is not refused for a link that somebody cut in half.
 * Whether there is such a thing is for the page to say, to whom may open it.
 */
export function readAbout(stated: StatedAbout | null | undefined): CallBackAbout | undefined {
  if (!stated) return undefined;
  const shopCode = readShortCode(stated.shopCode ?? '') ?? null;
  const code = readShortCode(stated.code ?? '') ?? null;
  switch (stated.kind) {
    case 'shop':
      return shopCode === null ? undefined : { kind: 'shop', shopCode, code: null };
    case 'order':
      return code === null ? undefined : { kind: 'order', shopCode: null, code };
    case 'goods':
    case 'parcel':
      return shopCode === null || code === null ? undefined : { kind: stated.kind, shopCode, code };
  }
}

/** Under which a form asks once. */
export function readRequestId(typed: string): string | undefined {
  return isId(typed) ? typed.toLowerCase() : undefined;
}

/** One line of words, without what no keyboard types. */
export function readLine(typed: string): string {
  return typed.normalize('NFC').replaceAll(/\p{C}/gu, ' ').replaceAll(/\s+/g, ' ').trim();
}
