import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import type { Viewer } from '@shanhuo/identity';
import type { Language } from '@shanhuo/kernel';
import { perLanguage } from '../region/per-language.js';

const findManaged = perLanguage(
  'village_seller.find_managed_cooperatives',
  (en) => `select code, name${en} as name from village_seller.cooperatives where id = any($1) order by founded_on, id`,
);

/** Cooperatives a viewer manages. */
@Injectable()
export class ManagedCooperatives {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The oldest first; none for who manages none, which needs no statement. */
  async find(viewer: Viewer, language: Language): Promise<{ code: string; name: string }[]> {
    const ids = viewer.subjectsOf('manager', 'cooperative');
    return ids.length === 0 ? [] : this.database.read(findManaged[language], [ids]);
  }
}
