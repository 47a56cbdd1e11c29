/** What a person may be. A role alone means nothing: it is held for a subject (this cooperative, these villages). */
export const ROLES = ['buyer', 'seller', 'agent', 'manager', 'operator'] as const;
/** What a person may be here. */
export type Role = (typeof ROLES)[number];

/** What a role can be held for. `platform` is the whole shop and its one subject has the nil id. */
export const SUBJECT_KINDS = ['person', 'seller', 'village', 'cooperative', 'platform'] as const;
/** What a role can be held for. */
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

/** The subject of a grant for the whole shop. */
export const PLATFORM_SUBJECT_ID = '00000000-0000-0000-0000-000000000000';

/** A role for a subject, as it is asked for or held. */
export interface RoleFor {
  readonly role: Role;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
}

/** Roles that move other people's goods and money: without a second factor their power sleeps. */
const ROLES_THAT_NEED_A_SECOND_FACTOR: ReadonlySet<Role> = new Set(['manager', 'operator']);

export function needsSecondFactor(role: Role): boolean {
  return ROLES_THAT_NEED_A_SECOND_FACTOR.has(role);
}
