import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the counties are known for, and which goods are of it: several sellers may sell the same. */
export class Specialties1763809600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...SPECIALTIES, ...PRODUCTS, ...CARDS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index catalog.product_cards_unit_price`);
    await runner.query(`alter table catalog.product_cards drop column specialty_code`);
    await runner.query(`drop trigger products_of_their_specialty on catalog.products`);
    await runner.query(`drop function catalog.refuse_foreign_specialty`);
    await runner.query(`alter table catalog.products drop column specialty_id`);
    await runner.query(`drop table catalog.specialties`);
    await runner.query(`drop function catalog.refuse_moving_specialty`);
  }
}

const SPECIALTIES = [
  `create table catalog.specialties (
    id uuid constraint specialties_pkey primary key,
    code text not null constraint specialties_code_shape check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text not null,
    name_en text not null,
    county_id uuid not null constraint specialties_county_fkey references village_seller.divisions,
    category_id uuid not null constraint specialties_category_fkey references catalog.categories,
    season text not null,
    season_en text not null,
    position integer not null,
    valid_from date not null,
    valid_until date,
    constraint specialties_order check (valid_until >= valid_from)
  )`,
  `create unique index specialties_code on catalog.specialties (code)`,
  `create index specialties_county on catalog.specialties (county_id)`,
  `create index specialties_category on catalog.specialties (category_id)`,
  // Goods were said to be of it as it was: what lies elsewhere or stands on another shelf is another one.
  `create function catalog.refuse_moving_specialty() returns trigger language plpgsql as $$
  begin
    if (new.code, new.county_id, new.category_id) is distinct from (old.code, old.county_id, old.category_id) then
      raise exception 'the specialty % keeps its code, its county and its shelf', old.code
        using errcode = 'check_violation', constraint = 'specialties_stay';
    end if;
    return new;
  end $$`,
  `create trigger specialties_stay before update of code, county_id, category_id on catalog.specialties
    for each row execute function catalog.refuse_moving_specialty()`,
];

const PRODUCTS = [
  `alter table catalog.products
    add column specialty_id uuid constraint products_specialty_fkey references catalog.specialties`,
  `create index products_specialty on catalog.products (specialty_id) where specialty_id is not null`,
  `create function catalog.refuse_foreign_specialty() returns trigger language plpgsql as $$
  begin
    if new.specialty_id is not null and not exists (
      select from catalog.specialties s join village_seller.villages v on v.county_id = s.county_id
      where s.id = new.specialty_id and v.id = new.village_id and s.category_id = new.category_id
    ) then
      raise exception 'product % is of another county or shelf than its specialty', new.code
        using errcode = 'check_violation', constraint = 'products_of_their_specialty';
    end if;
    return new;
  end $$`,
  `create trigger products_of_their_specialty before insert or update of specialty_id, village_id, category_id
    on catalog.products for each row execute function catalog.refuse_foreign_specialty()`,
];

const CARDS = [
  `alter table catalog.product_cards add column specialty_code text`,
  // What is not sold by weight comes after all that is, by its price (\`UNIT_ORDER\` of the lists).
  `create index product_cards_unit_price on catalog.product_cards
    ((coalesce(price_per_500g_fen, 1000000000000 + price_fen)), product_id)`,
  `create index product_cards_specialty_unit_price on catalog.product_cards
    (specialty_code, (coalesce(price_per_500g_fen, 1000000000000 + price_fen)), product_id)
    where specialty_code is not null`,
];
