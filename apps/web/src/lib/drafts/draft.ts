/** A photo of a draft: its bytes stand apart, under its key. */
export interface DraftPhoto {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  /** Where the shop takes the rest of it, once it has begun to travel. */
  readonly address?: string | undefined;
  /** Bytes of it the shop has. */
  readonly sent: number;
  /** Content hash by which the shop knows it, once it was taken. */
  readonly hash?: string | undefined;
  /** Why the shop does not take it, in words. */
  readonly problem?: string | undefined;
}

/** What the person pressed: hand in or keep with the shop, and what they mean though it looks like a slip. */
export interface DraftIntent {
  readonly keep: boolean;
  readonly confirmed: string;
}

/** Who has to do something before it goes on. */
export type DraftWait = 'link' | 'shop' | 'sign-in';

/** Where a draft stands. */
export type DraftState =
  | {
      readonly name: 'typing';
      /** Photos were chosen that are not kept: still being made small, or without room on this phone. */
      readonly lacksPhotos?: boolean | undefined;
    }
  | {
      readonly name: 'queued';
      readonly intent: DraftIntent;
      readonly tries: number;
      /** Milliseconds since 1970 before which nobody tries again by himself. */
      readonly notBefore: number;
      readonly waitsFor?: DraftWait | undefined;
    }
  | {
      readonly name: 'refused';
      readonly intent: DraftIntent;
      readonly summary: string;
      readonly fields: Readonly<Record<string, string>>;
      /** Codes of what the shop asks once; said yes to, it takes the draft. */
      readonly asked?: string | undefined;
    }
  | {
      readonly name: 'sent';
      readonly code: string;
      readonly done: 'listed' | 'already' | 'draft';
      readonly at: number;
    };

/** Goods as somebody typed them on this phone, under the id by which the shop takes them once. */
export interface Draft {
  readonly id: string;
  /** Whose it is: no other person's session may send it. */
  readonly person: string;
  readonly seller: string;
  /** What the seller's shop is called; drafts of before 2026-11-23 do not say. */
  readonly shop?: string | undefined;
  /** Names and values of the form, in its order. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly photos: readonly DraftPhoto[];
  readonly state: DraftState;
  readonly savedAt: number;
}

/** What it is called in lists; empty where nothing was typed yet. */
export function titleOf({ fields }: Draft): string {
  return fields.find(([name]) => name === 'title')?.[1].trim() ?? '';
}

/** Whether it was handed in: the sender has it, or the shop. */
export function isOut({ state }: Draft): boolean {
  return state.name === 'queued' || state.name === 'sent';
}

/** Whether something would be lost with it. */
export function isUnsent({ state }: Draft): boolean {
  return state.name !== 'sent';
}

/** Whether there is anything in it that somebody typed or took; fields that have a default do not count. */
export function isWorthKeeping({ fields, photos }: Pick<Draft, 'fields' | 'photos'>): boolean {
  return photos.length > 0 || fields.some(([name, value]) => !hasDefault.has(name) && value.trim() !== '');
}

const hasDefault = new Set(['requestId', 'packUnit']);
