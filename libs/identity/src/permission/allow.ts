import { SetMetadata } from '@nestjs/common';
import { Extensions } from '@nestjs/graphql';
import type { Role } from '../grant/role.js';
import type { Permission } from './permission.js';

/** Key of a permission in the metadata of a handler and in the `extensions` of the schema. */
export const PERMISSION = 'shanhuo:permission';

/**
 * Says who may use a query, a mutation, a field, an object type (for all its fields) or an HTTP route. Whatever carries
 * none stops the start. `row` names whose rows are meant; the use case asks the database for those rows and no others.
 */
export const Allow = {
  /** Public: no sign-in, no row belongs to anybody. */
  everyone: () => allow({ who: { kind: 'everyone' } }),
  /** Any session. `row`: what is the person's own. */
  signedIn: (row: string) => allow({ who: { kind: 'signed-in' }, row }),
  /** A session that holds one of the roles with its second factor given where the role needs one. */
  role: (roles: Role | readonly Role[], row: string) =>
    allow({ who: { kind: 'role', roles: typeof roles === 'string' ? [roles] : roles }, row }),
  /** For types and fields: the object's `key` is the id of the person who asks. */
  owner: (key: string, row: string) => allow({ who: { kind: 'owner', key }, row }),
  /** For types that are mere values of an answer: whoever may use the field that returns them. */
  asParent: () => allow({ who: { kind: 'as-parent' } }),
};

/** One decorator for both worlds: Nest's guard reads the metadata, the schema carries the same data as extension. */
function allow(permission: Permission): ClassDecorator & MethodDecorator & PropertyDecorator {
  const metadata = SetMetadata(PERMISSION, permission);
  const extensions = Extensions({ [PERMISSION]: permission });
  return (target: object, key?: string | symbol, descriptor?: PropertyDescriptor) => {
    if (key === undefined) metadata(target as () => unknown);
    else if (descriptor !== undefined) metadata(target, key, descriptor);
    (extensions as (target: object, key?: string | symbol) => void)(target, key);
  };
}
