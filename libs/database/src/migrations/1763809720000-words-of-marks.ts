import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = ['medical', 'superlative', 'contact', 'goods', 'wildlife', 'alleviation'];

/** What a mark says is said by the mark alone: typed words would outlive its last day. */
export class WordsOfMarks1763809720000 implements MigrationInterface {
  up(runner: QueryRunner): Promise<void> {
    return allow(runner, [...KINDS, 'mark']);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from catalog.refused_words where kind = 'mark'`);
    await allow(runner, KINDS);
  }
}

async function allow(runner: QueryRunner, kinds: readonly string[]): Promise<void> {
  await runner.query(`alter table catalog.refused_words drop constraint refused_words_kind`);
  await runner.query(`alter table catalog.refused_words add constraint refused_words_kind
    check (kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}))`);
}
