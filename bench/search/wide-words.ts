import type { Client } from 'pg';

/** Characters that no title has, each with one of how many cards it is written into. */
const WIDE: readonly (readonly [word: string, oneOf: number])[] = [
  ['甲', 3],
  ['乙', 2],
  ['丙', 1],
];

/**
 * Writes words into cards that more find than the shop sorts, since the demo's goods have none: 3,300, 5,000 and 10,000 of
 * 10,000. Returns them.
 */
export async function writeWideWords(client: Client): Promise<string[]> {
  for (const [word, oneOf] of WIDE) {
    await client.query(
      `update catalog.product_cards set search = search || array_to_tsvector(array[$1::text]),
         title_words = title_words || array_to_tsvector(array[$1::text])
       where abs(hashtext(code)::bigint) % $2 = 0`,
      [word, oneOf],
    );
  }
  await client.query('vacuum (analyze) catalog.product_cards');
  return WIDE.map(([word]) => word);
}
