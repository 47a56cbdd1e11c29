import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where parcels go: provinces, cities, counties and towns of the whole country, under the codes of the state. */
export class Areas1763802100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table village_seller.areas (
        code text constraint areas_pkey primary key constraint areas_code_shape check (code ~ '^([0-9]{6}|[0-9]{9})$'),
        parent_code text constraint areas_parent_fkey references village_seller.areas,
        level text not null constraint areas_level check (level in ('province', 'city', 'county', 'town')),
        name text not null,
        full_name text not null,
        constraint areas_provinces_alone_have_no_parent check ((level = 'province') = (parent_code is null))
      )`);
    await runner.query(`create index areas_parent on village_seller.areas (parent_code)`);
    await runner.query(`
      create table village_seller.area_lists (
        content_hash text constraint area_lists_pkey primary key
          constraint area_lists_hash check (content_hash ~ '^[0-9a-f]{64}$'),
        imported_at timestamptz not null
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table village_seller.area_lists, village_seller.areas`);
  }
}
