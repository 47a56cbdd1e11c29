import { Database } from '@shanhuo/database';
import type { TestShop } from '../../support/test-shop.js';

/** What is wrong with the books of the whole shop, in words; nothing is right. */
export async function findWrongs(shop: TestShop): Promise<string[]> {
  const rows = await shop.api.app.get(Database).read<{ wrong: string }>({ text: WRONGS }, []);
  return rows.map(({ wrong }) => wrong);
}

/** Each part says one thing that must never be, whatever happened. */
const WRONGS = `
  select 'ledger transaction ' || transaction_id || ' is off by ' || sum(amount_fen) as wrong
    from payment.ledger_entries group by transaction_id, currency having sum(amount_fen) <> 0
  union all
  select 'payment ' || p.payable_code || ': refunds of ' || coalesce(sum(r.amount_minor), 0) || ' of ' || p.captured_fen
    from payment.payments p join payment.refunds r on r.payment_id = p.id and r.state <> 'failed'
      join payment.captures c on c.id = r.capture_id and c.use = 'applied'
    group by p.id having sum(r.amount_minor) > p.captured_fen
  union all
  select 'order ' || o.code || ': its parts are ' || t.goods || ' and ' || t.freight || ', itself ' || o.goods_fen || ' and ' || o.freight_fen
    from orders.orders o join lateral (select sum(goods_fen) as goods, sum(freight_fen) as freight
      from orders.seller_orders s where s.order_id = o.id) t on true
    where o.goods_fen <> t.goods or o.freight_fen <> t.freight
  union all
  select 'order ' || o.code || ': its lines tell ' || t.told || ' of ' || (p.captured_fen - p.refunded_fen)
    from orders.orders o join payment.payments p on p.payable_id = o.id
      join lateral (select coalesce(-sum(e.amount_fen), 0) as told from payment.ledger_entries e
        join orders.lines l on l.id = e.line_id join orders.seller_orders s on s.id = l.seller_order_id
        where s.order_id = o.id) t on true
    where t.told <> p.captured_fen - p.refunded_fen
  union all
  select 'variant ' || s.variant_id || ': ' || s.reserved || ' reserved, ' || coalesce(h.held, 0) || ' held'
    from catalog.stock s left join (select variant_id, sum(quantity) as held from catalog.holds where state = 'open'
      group by variant_id) h on h.variant_id = s.variant_id
    where s.reserved <> coalesce(h.held, 0)
  union all
  select 'order ' || o.code || ' is ' || o.state || ' and holds stock' from orders.orders o
    join catalog.holds h on h.holder_id = o.id and h.state = 'open' where o.state <> 'placed'
  union all
  select 'order ' || o.code || ' is paid and nothing was captured' from orders.orders o
    join payment.payments p on p.payable_id = o.id where o.state = 'paid' and p.captured_fen = 0
  union all
  select 'order ' || o.code || ' is ' || o.state || ' and keeps ' || (p.captured_fen - p.refunded_fen) from orders.orders o
    join payment.payments p on p.payable_id = o.id
    where o.state in ('lapsed', 'cancelled') and p.captured_fen <> p.refunded_fen
  union all
  select 'seller order ' || e.group_id || ' has ' || -sum(e.amount_fen) || ' on hold and no hold' from payment.ledger_entries e
    where e.account = 'seller_held' and not exists (
      select from orders.money_holds h where h.seller_order_id = e.group_id and h.ended_at is null)
    group by e.group_id having sum(e.amount_fen) <> 0
  union all
  select 'hold ' || h.id || ' leaves ' || -sum(e.amount_fen) || ' outside' from orders.money_holds h
    join payment.ledger_entries e on e.group_id = h.seller_order_id
      and e.account in ('seller_pending', 'freight', 'seller_available', 'seller_paid')
    where h.ended_at is null group by h.id having sum(e.amount_fen) <> 0
  union all
  select 'seller order ' || e.group_id || ': pending, available, held and paid are ' || -sum(e.amount_fen) || ', its shares '
      || -coalesce(sum(e.amount_fen) filter (where e.role in ('grower', 'freight')), 0)
    from payment.ledger_entries e
    where e.group_id is not null and (e.role in ('grower', 'freight') or e.account like 'seller%' or e.account = 'freight')
    group by e.group_id
    having sum(e.amount_fen) filter (where e.account like 'seller%' or e.account = 'freight')
      <> sum(e.amount_fen) filter (where e.role in ('grower', 'freight'))
  union all
  select 'seller order ' || s.code || ' is cancelled and ' || -sum(e.amount_fen) || ' stays' from orders.seller_orders s
    join payment.ledger_entries e on e.group_id = s.id where s.state = 'cancelled'
    group by s.id having sum(e.amount_fen) <> 0`;
