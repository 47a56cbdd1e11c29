import type { Statement } from '@shanhuo/database';
import type { Scope } from './scope.access.js';

/** What the id of a scope is in facts. */
export const SCOPE_COLUMN = { cooperative: 'cooperative_id', seller: 'seller_id' } as const satisfies Record<
  Scope['kind'],
  string
>;

/** One statement for each kind of scope: each has an index of its own. */
export function perScope(
  make: (kind: Scope['kind'], column: string) => Statement,
): Readonly<Record<Scope['kind'], Statement>> {
  return { cooperative: make('cooperative', SCOPE_COLUMN.cooperative), seller: make('seller', SCOPE_COLUMN.seller) };
}
