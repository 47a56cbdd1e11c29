import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Statement } from '@shanhuo/database';
import { GrantSubjects } from '@shanhuo/identity';
import type { Language } from '@shanhuo/kernel';
import { perLanguage } from '../region/per-language.js';

const namesOf = (table: string): Record<Language, Statement> =>
  perLanguage(
    `village_seller.find_names_of_${table}`,
    (en) => `select id, name${en} as name from village_seller.${table} where id = any($1)`,
  );

const SUBJECTS = {
  seller: namesOf('sellers'),
  village: namesOf('villages'),
  cooperative: namesOf('cooperatives'),
} as const;

/** Tells identity what the subjects of grants are called, so that an account can show whose desk one sits at. */
@Injectable()
export class GrantSubjectNames implements OnModuleInit {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(GrantSubjects) private readonly subjects: GrantSubjects,
  ) {}

  onModuleInit(): void {
    for (const kind of ['seller', 'village', 'cooperative'] as const) {
      this.subjects.register(kind, async (ids, language) => {
        const rows = await this.database.read<{ id: string; name: string }>(SUBJECTS[kind][language], [ids]);
        return new Map(rows.map(({ id, name }) => [id, name]));
      });
    }
  }
}
