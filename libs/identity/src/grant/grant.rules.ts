import { PLATFORM_SUBJECT_ID, type Role, type RoleFor } from './role.js';

/** Roles that a role may hand on for its own subject. Nobody hands on being a buyer: everybody is. */
const HANDS_ON: Readonly<Record<Role, readonly Role[]>> = {
  operator: ['operator', 'manager', 'agent', 'seller'],
  manager: ['manager', 'agent'],
  seller: ['seller', 'agent'],
  agent: [],
  buyer: [],
};

/** Nobody grants more than they hold: for the same subject, or as operator of the whole platform for any. */
export function mayHandOn(held: readonly RoleFor[], wanted: RoleFor): boolean {
  return held.some((grant) => HANDS_ON[grant.role].includes(wanted.role) && covers(grant, wanted));
}

function covers(grant: RoleFor, wanted: RoleFor): boolean {
  if (grant.subjectKind === 'platform' && grant.subjectId === PLATFORM_SUBJECT_ID) return true;
  return grant.subjectKind === wanted.subjectKind && grant.subjectId === wanted.subjectId;
}
