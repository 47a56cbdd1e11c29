import { Inject, Injectable } from '@nestjs/common';
import { runIn, statement, type Transaction } from '@shanhuo/database';
import { chinaDayOf, Clock, newId } from '@shanhuo/kernel';
import type { SpecialtyEntity } from './specialty.entity.js';

/** A specialty as the region's file has it. */
export interface SpecialtyRecord extends Pick<
  SpecialtyEntity,
  'code' | 'name' | 'nameEn' | 'season' | 'seasonEn' | 'position'
> {
  readonly countyCode: string;
  readonly categoryCode: string;
}

const keep = statement(
  'catalog.keep_specialties',
  `insert into catalog.specialties (id, code, name, name_en, county_id, category_id, season, season_en, position, valid_from)
   select r.id, r.code, r.name, r."nameEn", k.subject_id, g.id, r.season, r."seasonEn", r.position, $2
   from json_to_recordset($1) as r (id uuid, code text, name text, "nameEn" text, "countyCode" text,
     "categoryCode" text, season text, "seasonEn" text, position int)
   join village_seller.division_codes k on k.code = r."countyCode" and k.valid_to is null
   join catalog.categories g on g.code = r."categoryCode"
   on conflict (code) do update set name = excluded.name, name_en = excluded.name_en, season = excluded.season,
     season_en = excluded.season_en, position = excluded.position, county_id = excluded.county_id,
     category_id = excluded.category_id, valid_until = null
   returning code`,
);

const end = statement(
  'catalog.end_specialties',
  `update catalog.specialties set valid_until = $2 where code <> all($1::text[]) and valid_until is null`,
);

/** Keeps what counties are known for as the region's file says it: new ones begin today, those that left it end today. */
@Injectable()
export class SpecialtyImport {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** The same file twice changes nothing. Throws where a county or a shelf is not there, or is another one than before. */
  async importSpecialties(tx: Transaction, records: readonly SpecialtyRecord[]): Promise<void> {
    const today = chinaDayOf(this.clock.now());
    const rows = JSON.stringify(records.map((record) => ({ id: newId(), ...record })));
    const kept = new Set((await runIn<{ code: string }>(tx, keep, [rows, today])).map(({ code }) => code));
    const lost = records.filter(({ code }) => !kept.has(code)).map(({ code }) => code);
    if (lost.length > 0) throw new Error(`no county or shelf for the specialties ${lost.join(', ')}`);
    await runIn(tx, end, [[...kept], today]);
  }
}
