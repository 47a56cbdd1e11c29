import type { Role } from '../grant/role.js';

/**
 * Who may use an operation, a type or a field, and whose rows: plain data, so that the table of all permissions can be
 * printed, reviewed and walked by a test.
 */
export interface Permission {
  readonly who: Who;
  /** Whose rows, in words a reviewer can check: "the person's own sessions". Undefined where rows are public. */
  readonly row?: string | undefined;
}

/** `as-parent`: a value without life of its own, as reachable as the field that answers with it, and no further. */
export type Who =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'role'; readonly roles: readonly Role[] }
  | { readonly kind: 'owner'; readonly key: string }
  | { readonly kind: 'as-parent' };

/** Who may, in words for the table that people review. */
export function describeWho(who: Who): string {
  switch (who.kind) {
    case 'everyone':
      return 'everyone';
    case 'signed-in':
      return 'whoever is signed in';
    case 'role':
      return who.roles.join(' or ');
    case 'owner':
      return `the person whose id is in ${who.key}`;
    case 'as-parent':
      return 'as the field that answers with it';
  }
}
