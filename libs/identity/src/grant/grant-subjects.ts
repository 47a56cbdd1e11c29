import { Injectable } from '@nestjs/common';
import type { Language } from '@shanhuo/kernel';
import type { RoleFor, SubjectKind } from './role.js';

/** Names of subjects of one kind by their ids, in one statement. */
export type FindSubjectNames = (ids: readonly string[], language: Language) => Promise<ReadonlyMap<string, string>>;

/**
 * What a grant is for has a name only higher libs know (a cooperative's, a village's): they register here how to find
 * it, so that an account can say "manager of Black Fungus Cooperative" without this lib looking up.
 */
@Injectable()
export class GrantSubjects {
  private readonly finders = new Map<SubjectKind, FindSubjectNames>();

  register(kind: SubjectKind, find: FindSubjectNames): void {
    if (this.finders.has(kind)) throw new Error(`names of ${kind} are registered twice`);
    this.finders.set(kind, find);
  }

  /** Name of each grant's subject, one statement a kind; null where the subject is the person or needs no name. */
  async namesFor(grants: readonly RoleFor[], language: Language): Promise<(string | null)[]> {
    const kinds = new Map<SubjectKind, ReadonlyMap<string, string>>();
    for (const [kind, find] of this.finders) {
      const ids = grants.filter((grant) => grant.subjectKind === kind).map((grant) => grant.subjectId);
      if (ids.length > 0) kinds.set(kind, await find(ids, language));
    }
    return grants.map((grant) => kinds.get(grant.subjectKind)?.get(grant.subjectId) ?? null);
  }
}
