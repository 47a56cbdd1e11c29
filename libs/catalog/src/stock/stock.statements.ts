import { statement, type Statement } from '@shanhuo/database';

/*
 * One statement each, whatever the number of variants: an order holds, sells and gives back while others wait for the
 * same rows. In each, `locked` takes the rows of stock in the order of their ids, so that two carts with the same goods
 * wait for each other instead of dying. Both counters are then set from what `locked` read, which nobody else can change
 * any more, and never from the row that the update itself finds: that one is as old as the statement, and PostgreSQL
 * would hold the CHECK against it before it looks for the newer one.
 */

const locked = (variants: string): string => `
  locked as materialized (
    select s.variant_id, s.on_hand, s.reserved, s.sold from catalog.stock s
    where s.variant_id = any(${variants}) order by s.variant_id for no key update)`;

/**
 * `$1` ids of holds, `$2` variants, `$3` quantities, each variant once; `$4` holder, `$5` now, `$6` end. Answers for each
 * variant there is: whether it was taken, and what is available then. Where not all were, the caller rolls back.
 */
function take(
  name: string,
  change: string,
  hold: { readonly state: 'open' | 'sold'; readonly endedAt: string },
): Statement {
  return statement(
    name,
    `with wanted as (
    select * from unnest($1::uuid[], $2::uuid[], $3::int[]) as w (hold_id, variant_id, quantity)),
  ${locked('$2')},
  taken as (
    update catalog.stock s set ${change}
    from wanted w join locked l on l.variant_id = w.variant_id and l.on_hand - l.reserved >= w.quantity
    where s.variant_id = w.variant_id and s.variant_id = any($2)
    returning w.hold_id, s.variant_id, w.quantity, s.on_hand - s.reserved as available),
  kept as (
    insert into catalog.holds (id, variant_id, holder_id, quantity, state, placed_at, ends_at, ended_at)
    select hold_id, variant_id, $4, quantity, '${hold.state}', $5, $6, ${hold.endedAt} from taken)
  select l.variant_id as "variantId", t.variant_id is not null as taken, 
    coalesce(t.available, l.on_hand - l.reserved) as available
  from locked l left join taken t using (variant_id)`,
  );
}

export const holdStock = take('catalog.hold_stock', 'on_hand = l.on_hand, reserved = l.reserved + w.quantity', {
  state: 'open',
  endedAt: 'null::timestamptz',
});

export const sellUnheldStock = take(
  'catalog.sell_unheld_stock',
  'on_hand = l.on_hand - w.quantity, reserved = l.reserved, sold = l.sold + w.quantity',
  {
    state: 'sold',
    endedAt: '$5',
  },
);

/**
 * `$1` now, `$2` as `which` says. Answers by variant: how many holds ended, of how much, and what is available then. With
 * `all`, a condition on what was `found` and nobody else can change any more, either all of it ends or nothing.
 */
function end(
  name: string,
  state: 'sold' | 'released' | 'lapsed',
  change: string,
  which: string,
  all?: string,
): Statement {
  const found = `select id, variant_id, quantity from catalog.holds where state = 'open' and ${which}`;
  const open =
    all === undefined
      ? `open as materialized (${found})`
      : `found as materialized (${found}), open as materialized (select * from found where ${all})`;
  return statement(
    name,
    `with ${open},
  ended as (
    update catalog.holds h set state = '${state}', ended_at = $1 from open o
    where h.id = o.id and h.id = any(array(select id from open))),
  sums as (
    select variant_id, count(*)::int as holds, sum(quantity)::int as quantity from open group by variant_id),
  ${locked('array(select variant_id from open)')}
  update catalog.stock s set ${change} from sums m join locked l using (variant_id)
  where s.variant_id = m.variant_id and s.variant_id = any(array(select variant_id from open))
  returning s.variant_id as "variantId", m.holds, m.quantity, s.on_hand - s.reserved as available`,
  );
}

const GIVE_BACK = 'on_hand = l.on_hand, reserved = l.reserved - m.quantity';
const OF_HOLDER = 'holder_id = $2 order by variant_id, id for update';

const SELL = 'on_hand = l.on_hand - m.quantity, reserved = l.reserved - m.quantity, sold = l.sold + m.quantity';

export const sellHeldStock = end('catalog.sell_held_stock', 'sold', SELL, OF_HOLDER);

/** `$3` variants, each once, and `$4` how many of each are wanted: sold is all that is held, if it is at least that. */
export const sellWholeStock = end(
  'catalog.sell_whole_stock',
  'sold',
  SELL,
  OF_HOLDER,
  `not exists (
    select from unnest($3::uuid[], $4::int[]) as w (variant_id, quantity)
    where w.quantity > coalesce((select sum(f.quantity) from found f where f.variant_id = w.variant_id), 0))`,
);

export const releaseHeldStock = end('catalog.release_held_stock', 'released', GIVE_BACK, OF_HOLDER);

/** At most `$2` holds; those another worker has are left to it. */
export const lapseHolds = end(
  'catalog.lapse_holds',
  'lapsed',
  GIVE_BACK,
  'ends_at <= $1 order by ends_at limit $2 for update skip locked',
);

/** `$1` ids of returns, `$2` variants, `$3` quantities, `$4` now. A return that was kept before changes nothing. */
export const returnStock = statement(
  'catalog.return_stock',
  `with kept as (
    insert into catalog.stock_returns (id, variant_id, quantity, returned_at)
    select id, variant_id, quantity, $4 from unnest($1::uuid[], $2::uuid[], $3::int[]) as r (id, variant_id, quantity)
    order by id on conflict (id) do nothing returning variant_id, quantity),
  sums as (
    select variant_id, count(*)::int as returns, sum(quantity)::int as quantity from kept group by variant_id),
  ${locked('array(select variant_id from kept)')}
  update catalog.stock s set on_hand = l.on_hand + m.quantity, reserved = l.reserved,
    sold = greatest(l.sold - m.quantity, 0)
  from sums m join locked l using (variant_id)
  where s.variant_id = m.variant_id and s.variant_id = any($2)
  returning s.variant_id as "variantId", m.returns, m.quantity, s.on_hand - s.reserved as available`,
);

/**
 * `$1` variant, `$2` what can be sold from now on, `$3` what its seller saw, `$4` id, `$5` now, `$6` who, `$7` through which cooperative. What is held
 * stays held: it is on hand beside what can be sold. Where somebody ordered since it was looked at, nothing changes.
 */
export const setAvailableStock = statement(
  'catalog.set_available_stock',
  `with ${locked('array[$1::uuid]')},
  changed as (
    update catalog.stock s set on_hand = l.reserved + $2::int, reserved = l.reserved
    from locked l where s.variant_id = l.variant_id and s.variant_id = $1 and l.on_hand - l.reserved = $3::int
    returning s.variant_id, s.on_hand),
  kept as (
    insert into catalog.stock_changes (id, variant_id, why, from_on_hand, to_on_hand, at, by_person, by_cooperative)
    select $4, c.variant_id, 'counted', l.on_hand, c.on_hand, $5, $6, $7 from changed c join locked l using (variant_id))
  select c.variant_id is not null as "wasSet", l.on_hand - l.reserved as before,
    case when c.variant_id is null then l.on_hand - l.reserved else $2::int end as available
  from locked l left join changed c using (variant_id)`,
);

/**
 * `$1` variant, `$2` packs, `$3` id, `$4` now, `$5` who, `$6` through which cooperative, `$7` lot. No row where it would be
 * more than a million.
 */
export const addHarvestedStock = statement(
  'catalog.add_harvested_stock',
  `with ${locked('array[$1::uuid]')},
  changed as (
    update catalog.stock s set on_hand = l.on_hand + $2::int, reserved = l.reserved
    from locked l where s.variant_id = l.variant_id and s.variant_id = $1 and l.on_hand + $2::int <= 1000000
    returning s.variant_id, s.on_hand),
  kept as (
    insert into catalog.stock_changes (id, variant_id, why, from_on_hand, to_on_hand, at, by_person, by_cooperative, lot_id)
    select $3, c.variant_id, 'harvested', l.on_hand, c.on_hand, $4, $5, $6, $7 from changed c join locked l using (variant_id))
  select l.on_hand - l.reserved as before from changed join locked l using (variant_id)`,
);
