import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import { chinaDayOf, type ChinaDay, type Language } from '@shanhuo/kernel';
import type { ChosenSpecialtyRow, ProductSpecialtyRow, SpecialtyRow } from './specialty.rows.js';
import { shownSpecialty } from './specialty.sql.js';

const perLanguage = (name: string, text: (en: '' | '_en') => string) => ({
  'zh-CN': statement(`${name}.zh`, text('')),
  en: statement(`${name}.en`, text('_en')),
});

const findByCode = perLanguage(
  'catalog.find_specialty',
  (en) => `
  select s.code, s.name${en} as name, s.season${en} as season, k.code as "countyCode", c.name${en} as "countyName",
    json_build_object('code', g.code, 'name', g.name${en}) as category
  from catalog.specialties s
  join catalog.categories g on g.id = s.category_id
  join village_seller.divisions c on c.id = s.county_id
  join village_seller.division_codes k on k.subject_id = c.id and k.valid_to is null
  where s.code = $1`,
);

const findChosen = perLanguage(
  'catalog.find_chosen_specialties',
  (en) => `
  select s.code, s.name${en} as name, g.code as "categoryCode"
  from catalog.specialties s join catalog.categories g on g.id = s.category_id where s.code = any($1)`,
);

/** What ended can still be kept by whoever sells it. */
const listToChoose = perLanguage(
  'catalog.list_specialties_to_choose',
  (en) => `
  select s.code, s.name${en} as name, g.code as "categoryCode"
  from village_seller.sellers e
  join village_seller.villages v on v.id = e.village_id
  join catalog.specialties s on s.county_id = v.county_id
  join catalog.categories g on g.id = s.category_id
  where e.id = $1 and (s.valid_from <= $2::date and (s.valid_until is null or s.valid_until >= $2::date)
    or s.id in (select p.specialty_id from catalog.products p where p.seller_id = $1 and p.specialty_id is not null))
  order by g.position, s.position`,
);

const findShown = perLanguage(
  'catalog.find_specialty_of_preview',
  (en) => `select ${shownSpecialty(en, 's.code = $1', '$2::uuid', '$3::date', '$4')} as specialty`,
);

const findFit = statement(
  'catalog.find_fit_of_specialty',
  `select s.county_id = v.county_id as "isOfCounty", g.code = $3 as "isOnShelf"
   from catalog.specialties s join catalog.categories g on g.id = s.category_id
   join village_seller.villages v on v.id = $2 where s.code = $1`,
);

/** Reads what counties are known for. */
@Injectable()
export class SpecialtyRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  async findSpecialty(code: string, language: Language): Promise<SpecialtyRow | undefined> {
    return (await this.database.read<SpecialtyRow>(findByCode[language], [code]))[0];
  }

  /** By their codes; what is none is absent. */
  async findChosen(codes: readonly string[], language: Language): Promise<Map<string, ChosenSpecialtyRow>> {
    const rows = await this.database.read<ChosenSpecialtyRow>(findChosen[language], [codes]);
    return new Map(rows.map((row) => [row.code, row]));
  }

  /** Those of the county a seller lives in, by shelf. */
  listToChoose(sellerId: string, today: ChinaDay, language: Language): Promise<ChosenSpecialtyRow[]> {
    return this.database.read(listToChoose[language], [sellerId, today]);
  }

  /** As a page of goods of this seller would say it; null for a code of nothing. */
  async findShown(code: string, sellerId: string, now: Date, language: Language): Promise<ProductSpecialtyRow | null> {
    const values = [code, sellerId, chinaDayOf(now), now];
    const [row] = await this.database.read<{ specialty: ProductSpecialtyRow | null }>(findShown[language], values);
    return row?.specialty ?? null;
  }

  /** Whether goods of a village and a shelf can be of it; undefined for a code of nothing. */
  async findFit(
    code: string,
    villageId: string,
    categoryCode: string,
  ): Promise<{ readonly isOfCounty: boolean; readonly isOnShelf: boolean } | undefined> {
    const values = [code, villageId, categoryCode];
    return (await this.database.read<{ isOfCounty: boolean; isOnShelf: boolean }>(findFit, values))[0];
  }
}
