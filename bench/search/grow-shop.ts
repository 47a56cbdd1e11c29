import type { Client } from 'pg';

/** All but the key are made anew over all cards at once: entered one by one they would take an hour. */
const INDEXES = `
  select c.relname as name, pg_get_indexdef(i.indexrelid) as text from pg_index i join pg_class c on c.oid = i.indexrelid
  where i.indrelid = 'catalog.product_cards'::regclass and not i.indisprimary`;

/**
 * Copies the cards so many times. Each copy says other words than the first cards and than every other copy: all its
 * lexemes end in its number. So a query finds exactly as many goods as before, in a shop as much larger.
 */
export async function growShop(client: Client, copies: number, say: (sentence: string) => void): Promise<void> {
  const { rows: indexes } = await client.query<{ name: string; text: string }>(INDEXES);
  const { rows: columns } = await client.query<{ name: string }>(
    `select column_name as name from information_schema.columns
     where table_schema = 'catalog' and table_name = 'product_cards' order by ordinal_position`,
  );
  const names = columns.map(({ name }) => name);
  await client.query('create temporary table first_cards as select * from catalog.product_cards');
  // Foreign keys and counting triggers are left out: what is measured reads neither products nor kept counts.
  await client.query(`set session_replication_role = replica`);
  await client.query(`set maintenance_work_mem = '512MB'`);
  for (const { name } of indexes) await client.query(`drop index catalog.${name}`);
  for (let copy = 1; copy <= copies; copy++) {
    if (copy % 10 === 0) say(`  ${copy * 10_000} more products …`);
    await client.query(
      `insert into catalog.product_cards (${names.join(', ')})
       select ${names.map((name) => COPIED[name] ?? name).join(', ')} from first_cards`,
      [copy],
    );
  }
  for (const { name, text } of indexes) {
    say(`  ${name} …`);
    await client.query(text);
  }
  await client.query(`reset session_replication_role`);
  await client.query('vacuum (analyze) catalog.product_cards');
}

const others = (column: string): string =>
  `array_to_tsvector(array(select word || $1::int from unnest(tsvector_to_array(${column})) as word))`;
/** What a copy has of its own. */
const COPIED: Readonly<Record<string, string>> = {
  product_id: 'gen_random_uuid()',
  code: `code || '-' || $1::int`,
  published_at: `published_at - $1::int * interval '1 minute'`,
  search: others('search'),
  title_words: others('title_words'),
};
