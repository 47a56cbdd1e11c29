import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import type { Wording } from '@shanhuo/kernel';

const findActors = statement(
  'village_seller.find_actors_for_sellers',
  `select a.subject_id as "subjectId", a.actor_id as "personId", a.action, p.display_name as person,
     c.name as cooperative, c.name_en as "cooperativeEn"
   from database.audit_entries a
   join identity.persons p on p.id = a.actor_id
   left join village_seller.cooperatives c on c.id = (a.details->>'cooperativeId')::uuid
   where a.subject_kind = $1 and a.subject_id = any($2) and a.action = any($3) and a.on_behalf_of_id is not null
   order by a.at, a.id`,
);

interface ActorRow extends Pick<ActorForSeller, 'subjectId' | 'personId' | 'action'> {
  readonly person: string;
  readonly cooperative: string | null;
  readonly cooperativeEn: string | null;
}

/** Who took a step for a seller without being one of its own people. */
export interface ActorForSeller {
  readonly subjectId: string;
  readonly personId: string;
  readonly action: string;
  /** An agent is a person and goes by that name; a cooperative by its own. */
  readonly name: Wording;
}

/** Finds who did something for a seller, as the audit log has it. */
@Injectable()
export class ActorNames {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Of these subjects of one kind, by these actions, in the order of time; what its own people did is not among them. */
  async find(
    subjectKind: string,
    subjectIds: readonly string[],
    actions: readonly string[],
  ): Promise<readonly ActorForSeller[]> {
    const rows = await this.database.read<ActorRow>(findActors, [subjectKind, subjectIds, actions]);
    return rows.map(({ person, cooperative, cooperativeEn, ...act }) => ({
      ...act,
      name:
        cooperative === null
          ? { 'zh-CN': person, en: person }
          : { 'zh-CN': cooperative, en: cooperativeEn ?? cooperative },
    }));
  }
}
