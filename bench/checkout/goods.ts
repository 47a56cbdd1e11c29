import type { Client } from 'pg';

/** What each buyer of the benchmark puts into a cart: three lines of two sellers. */
export interface Basket {
  readonly variantIds: readonly string[];
}

const ENOUGH = 1_000_000;

/** Fills the shelves, so that the benchmark measures selling and not running out, and packs baskets of two sellers each. */
export async function packBaskets(client: Client, count: number): Promise<Basket[]> {
  await client.query(`update catalog.stock set on_hand = $1`, [ENOUGH]);
  const { rows } = await client.query<{ ids: string[] }>(
    `select array_agg(id) as ids from (
       select v.id, p.seller_id, row_number() over (partition by p.seller_id order by v.id) as n
       from catalog.variants v join catalog.products p on p.id = v.product_id
       join catalog.product_cards c on c.product_id = p.id) shelf
     where n <= 2 group by seller_id having count(*) = 2 order by seller_id`,
  );
  return Array.from({ length: count }, (_, i) => {
    const [first, second] = [rows[(2 * i) % rows.length], rows[(2 * i + 1) % rows.length]];
    return { variantIds: [...(first?.ids ?? []), ...(second?.ids.slice(0, 1) ?? [])] };
  });
}

/** A leaf of the areas of Hubei, to which every seller delivers. */
export async function findAreaCode(client: Client): Promise<string> {
  const { rows } = await client.query<{ code: string }>(
    `select code from village_seller.areas a where code like '42%'
     and not exists (select from village_seller.areas c where c.parent_code = a.code) order by code limit 1`,
  );
  return rows[0]?.code ?? '';
}
