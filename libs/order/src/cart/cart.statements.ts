import { offerOf } from '@shanhuo/catalog';
import { statement, type Statement } from '@shanhuo/database';
import { MOST_LINES, MOST_OF_ONE } from './cart.limits.js';

/**
 * Every statement answers with the whole cart as it is then, one row a line, one row of nulls for a cart without lines,
 * and none for no cart: what is shown after a change costs no second look. `$1` is the person or the digest of the token.
 */
const COLUMNS = `l.variant_id as "variantId", l.quantity, l.seen_price_fen as "seenPriceFen",
  (select a.area_code from orders.addresses a where a.person_id = c.person_id and a.is_default) as "defaultAreaCode"`;

const find = (subject: string): string => `
  select ${COLUMNS} from orders.carts c left join orders.cart_lines l on l.cart_id = c.id
  where c.${subject} = $1 order by l.added_at, l.variant_id`;

export const findOfPerson = statement('order.find_cart_of_person', find('person_id'));
export const findOfGuest = statement('order.find_cart_of_guest', find('token_hash'));

/** The lines a change did not touch, and those it wrote, which it cannot see in the table yet. */
const linesAfter = (written: string): string => `
    select variant_id, quantity, seen_price_fen, added_at from ${written}
    union all
    select variant_id, quantity, seen_price_fen, added_at from orders.cart_lines
      where cart_id = (select id from c) and variant_id <> $2`;

/**
 * `$2` variant, `$4` now, `$5` the day in China. Whether the variant may stand in the cart `known` as often as
 * `quantity` says, judged and written in one statement: what does not fit is not written, and needs no transaction.
 */
const judged = (known: string, quantity: string, mustBeIn: boolean): string => `
  known as materialized (${known}),
  mine as materialized (
    select l.quantity from orders.cart_lines l join known on known.id = l.cart_id where l.variant_id = $2),
  offer as materialized (${offerOf('$2', '$5', '$4')}),
  asked as materialized (
    select o.available, w.quantity, case
      when not coalesce(o.listed, false)${mustBeIn ? ' or not exists (select from mine)' : ''} then 'not_sold'
      when o.available < w.quantity then 'short'
      when w.quantity > ${MOST_OF_ONE} then 'too_many'
      when not exists (select from mine) and ${MOST_LINES} <=
        (select count(*) from orders.cart_lines l join known on known.id = l.cart_id) then 'full'
      else 'fits' end as verdict
    from (select ${quantity} as quantity) w left join offer o on true)`;

/** The verdict beside each line of the cart as it is then. */
const answered = (written: string): string => `
  lines as (${linesAfter(written)})
  select a.verdict, a.quantity as wanted, a.available, exists (select from known) as "isKnown", ${COLUMNS}
  from asked a left join c on true left join lines l on true order by l.added_at, l.variant_id`;

const FITS = `(select from asked where verdict = 'fits')`;

/**
 * `$3` how many more, `$6` an id where a cart is made. The price is the one that counts as seen.
 * Of two that are added at once each may fit alone: together they stop at the most of one.
 */
const add = (known: string, cart: string): string => `
  with ${judged(known, `$3::int + coalesce((select m.quantity from mine m), 0)`, false)},
  c as (${cart}),
  written as (
    insert into orders.cart_lines as l (cart_id, variant_id, quantity, seen_price_fen, added_at)
    select c.id, o.id, $3::int, o.price_fen, $4 from c, offer o
    on conflict (cart_id, variant_id) do update
      set quantity = l.quantity + excluded.quantity, seen_price_fen = excluded.seen_price_fen
      where l.quantity + excluded.quantity <= ${MOST_OF_ONE}
    returning variant_id, quantity, seen_price_fen, added_at),
  ${answered('written')}`;

const cartOf = (subject: string): string => `select id, person_id from orders.carts where ${subject} = $1`;

export const addForPerson = statement(
  'order.add_to_cart_of_person',
  add(
    cartOf('person_id'),
    `insert into orders.carts (id, person_id, changed_at) select $6::uuid, $1::uuid, $4::timestamptz where exists ${FITS}
    on conflict (person_id) do update set changed_at = excluded.changed_at returning id, person_id`,
  ),
);
export const addForGuest = statement(
  'order.add_to_cart_of_guest',
  add(
    cartOf('token_hash'),
    `update orders.carts set changed_at = $4 where token_hash = $1 and exists ${FITS} returning id, person_id`,
  ),
);
export const addToNew = statement(
  'order.add_to_new_cart',
  add(
    `select null::uuid as id where false`,
    `insert into orders.carts (id, token_hash, changed_at) select $6::uuid, $1::bytea, $4::timestamptz
     where exists ${FITS} returning id, person_id`,
  ),
);

/** `$3` how many. */
const change = (subject: string): string => `
  with ${judged(cartOf(subject), '$3::int', true)},
  c as (update orders.carts set changed_at = $4 where ${subject} = $1 and exists ${FITS} returning id, person_id),
  written as (
    update orders.cart_lines l set quantity = $3, seen_price_fen = o.price_fen from c, offer o
    where l.cart_id = c.id and l.variant_id = $2
    returning l.variant_id, l.quantity, l.seen_price_fen, l.added_at),
  ${answered('written')}`;

export const changeOfPerson = statement('order.change_cart_of_person', change('person_id'));
export const changeOfGuest = statement('order.change_cart_of_guest', change('token_hash'));

/** `$2` variant, `$3` now. */
const remove = (subject: string): string => `
  with c as (
    update orders.carts set changed_at = $3 where ${subject} = $1
      and exists (select from orders.cart_lines l where l.cart_id = carts.id and l.variant_id = $2) returning id, person_id),
  removed as (delete from orders.cart_lines l using c where l.cart_id = c.id and l.variant_id = $2),
  lines as (${linesAfter('(select * from orders.cart_lines where false) nothing')})
  select ${COLUMNS} from c left join lines l on true order by l.added_at, l.variant_id`;

export const removeOfPerson = statement('order.remove_from_cart_of_person', remove('person_id'));
export const removeOfGuest = statement('order.remove_from_cart_of_guest', remove('token_hash'));

/**
 * `$1` person, `$2` digest of the guest's token, `$3` now, `$4` an id, `$5` lines of a cart at most. Of a variant in both
 * carts the larger quantity stays; where the carts together hold too much, what the guest added last is left behind.
 */
export const takeOver = statement(
  'order.take_over_cart',
  `with theirs as (delete from orders.carts where token_hash = $2 returning id),
  mine as (
    insert into orders.carts (id, person_id, changed_at) select $4, $1, $3 from theirs
    on conflict (person_id) do update set changed_at = excluded.changed_at returning id),
  own as (
    select l.variant_id from orders.carts c join orders.cart_lines l on l.cart_id = c.id where c.person_id = $1),
  joined as (
    select l.* from orders.cart_lines l join theirs on theirs.id = l.cart_id
    order by l.variant_id in (select variant_id from own) desc, l.added_at, l.variant_id
    limit greatest(0, $5::int - (select count(*) from own) + (select count(*) from orders.cart_lines l
      join theirs on theirs.id = l.cart_id where l.variant_id in (select variant_id from own))))
  insert into orders.cart_lines as l (cart_id, variant_id, quantity, seen_price_fen, added_at)
  select mine.id, j.variant_id, j.quantity, j.seen_price_fen, j.added_at from joined j, mine
  on conflict (cart_id, variant_id) do update set quantity = greatest(l.quantity, excluded.quantity)`,
);

/** `$2` variants. */
const takeOut = (subject: string): Statement['text'] => `
  delete from orders.cart_lines l using orders.carts c
  where c.id = l.cart_id and c.${subject} = $1 and l.variant_id = any($2)`;

export const takeOutOfPerson = statement('order.take_out_of_cart_of_person', takeOut('person_id'));
export const takeOutOfGuest = statement('order.take_out_of_cart_of_guest', takeOut('token_hash'));
