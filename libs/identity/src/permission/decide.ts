import type { Viewer } from '../viewer/viewer.js';
import type { Permission } from './permission.js';

/** Why somebody may not: not signed in, not allowed (or not there: both answer alike), or the second factor is missing. */
export type Refusal = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'SECOND_FACTOR_NEEDED';

/**
 * Whether the viewer may, judged by the permission alone: undefined is yes. `owned` is the object a field belongs to.
 * Without a permission the answer is no.
 */
export function refusalOf(permission: Permission | undefined, viewer: Viewer, owned?: unknown): Refusal | undefined {
  if (permission === undefined) return 'FORBIDDEN';
  const { who } = permission;
  if (who.kind === 'everyone' || who.kind === 'as-parent') return undefined;
  if (viewer.session === undefined) return 'UNAUTHENTICATED';
  switch (who.kind) {
    case 'signed-in':
      return undefined;
    case 'owner':
      return (owned as Record<string, unknown> | undefined)?.[who.key] === viewer.personId ? undefined : 'FORBIDDEN';
    case 'role':
      if (who.roles.some((role) => viewer.hasRole(role))) return undefined;
      return who.roles.some((role) => viewer.lacksSecondFactorFor(role)) ? 'SECOND_FACTOR_NEEDED' : 'FORBIDDEN';
  }
}
