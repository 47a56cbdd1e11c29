/** Second half of the orders migration: what happens after the order was placed, and the first rows of configuration. */
export const FULFILMENT = [
  // A packing list: one seller's, the most urgent first.
  `create index seller_orders_to_pack on orders.seller_orders (seller_id, ship_by, id) where state = 'to_pack'`,

  `create table orders.changes (
    id uuid constraint changes_pkey primary key,
    order_id uuid not null constraint changes_order_fkey references orders.orders,
    seller_order_id uuid constraint changes_seller_order_fkey references orders.seller_orders,
    from_state text,
    to_state text not null,
    changed_at timestamptz not null,
    by_kind text not null constraint changes_by_kind check (by_kind in ('buyer', 'seller', 'operator', 'payment', 'time')),
    by_person uuid,
    reason text
  )`,
  `create index changes_order on orders.changes (order_id, changed_at)`,
  `create index changes_seller_order on orders.changes (seller_order_id, changed_at)`,
  `create trigger changes_append_only before update or delete or truncate on orders.changes
    for each statement execute function database.refuse_change()`,

  `create table orders.cancellations (
    id uuid constraint cancellations_pkey primary key,
    seller_order_id uuid not null constraint cancellations_seller_order_fkey references orders.seller_orders,
    kind text not null constraint cancellations_kind check (kind in
      ('buyer', 'overdue', 'refused', 'deadline', 'short_weight', 'late_penalty', 'unfulfillable')),
    reason text,
    refund_fen bigint not null constraint cancellations_refund check (refund_fen >= 0),
    made_at timestamptz not null,
    made_by uuid
  )`,
  `create index cancellations_seller_order on orders.cancellations (seller_order_id, made_at)`,
  `create table orders.cancelled_lines (
    id uuid constraint cancelled_lines_pkey primary key,
    cancellation_id uuid not null constraint cancelled_lines_cancellation_fkey references orders.cancellations,
    line_id uuid not null constraint cancelled_lines_line_fkey references orders.lines,
    quantity integer not null constraint cancelled_lines_quantity check (quantity >= 0)
  )`,
  `create index cancelled_lines_cancellation on orders.cancelled_lines (cancellation_id)`,
  `create index cancelled_lines_line on orders.cancelled_lines (line_id)`,
  ...['cancellations', 'cancelled_lines'].map(
    (table) => `create trigger ${table}_append_only before update or delete or truncate on orders.${table}
    for each statement execute function database.refuse_change()`,
  ),

  `create table orders.shipments (
    id uuid constraint shipments_pkey primary key,
    seller_order_id uuid not null constraint shipments_seller_order_fkey references orders.seller_orders,
    carrier_code text not null constraint shipments_carrier_fkey references orders.carriers,
    tracking_number text not null,
    shipped_at timestamptz not null,
    shipped_by uuid not null
  )`,
  `create unique index shipments_number on orders.shipments (seller_order_id, carrier_code, tracking_number)`,
  `create table orders.shipment_lines (
    shipment_id uuid not null constraint shipment_lines_shipment_fkey references orders.shipments,
    line_id uuid not null constraint shipment_lines_line_fkey references orders.lines,
    quantity integer not null constraint shipment_lines_quantity check (quantity > 0),
    packed_grams integer constraint shipment_lines_packed_grams check (packed_grams > 0),
    constraint shipment_lines_pkey primary key (shipment_id, line_id)
  )`,
  `create index shipment_lines_line on orders.shipment_lines (line_id)`,

  // Defaults of ours, each a dated row: another value is another row with a later day.
  `insert into orders.terms (name, valid_from, value) values
    ('pay_within_minutes', '2026-01-01', 30),
    ('presume_delivered_after_days', '2026-01-01', 7),
    ('confirm_receipt_after_days', '2026-01-01', 10),
    ('confirm_fresh_receipt_after_days', '2026-01-01', 3),
    ('return_window_days', '2026-01-01', 7),
    ('fresh_claim_hours', '2026-01-01', 48),
    ('remind_before_ship_by_hours', '2026-01-01', 12),
    ('cancel_overdue_after_hours', '2026-01-01', 72),
    ('late_penalty_bp', '2026-01-01', 300),
    ('claim_guest_orders_within_days', '2026-01-01', 180)`,

  `insert into orders.fee_rules (id, role, seller_kind, category_code, cooperative_id, basis_points, valid_from) values
    ('01970000-0000-7000-8000-000000000001', 'cooperative', null, null, null, 500, '2026-01-01'),
    ('01970000-0000-7000-8000-000000000002', 'platform', null, null, null, 300, '2026-01-01'),
    ('01970000-0000-7000-8000-000000000003', 'platform', 'own_produce_household', null, null, 0, '2026-01-01'),
    ('01970000-0000-7000-8000-000000000004', 'platform', 'handicraft', null, null, 0, '2026-01-01'),
    ('01970000-0000-7000-8000-000000000005', 'platform', 'petty_trade', null, null, 0, '2026-01-01'),
    ('01970000-0000-7000-8000-000000000006', 'platform', 'cooperative', null, null, 200, '2026-01-01'),
    ('01970000-0000-7000-8000-000000000007', 'payment_cost', null, null, null, 60, '2026-01-01')`,

  `insert into orders.carriers (code, name, name_en, tracking_url, position) values
    ('ems', '中国邮政', 'China Post EMS', 'https://www.kuaidi100.com/chaxun?com=ems&nu={number}', 1),
    ('sf', '顺丰速运', 'SF Express', 'https://www.kuaidi100.com/chaxun?com=shunfeng&nu={number}', 2),
    ('jd', '京东快递', 'JD Logistics', 'https://www.kuaidi100.com/chaxun?com=jd&nu={number}', 3),
    ('yto', '圆通速递', 'YTO Express', 'https://www.kuaidi100.com/chaxun?com=yuantong&nu={number}', 4),
    ('zto', '中通快递', 'ZTO Express', 'https://www.kuaidi100.com/chaxun?com=zhongtong&nu={number}', 5),
    ('sto', '申通快递', 'STO Express', 'https://www.kuaidi100.com/chaxun?com=shentong&nu={number}', 6),
    ('yunda', '韵达快递', 'Yunda Express', 'https://www.kuaidi100.com/chaxun?com=yunda&nu={number}', 7),
    ('jt', '极兔速递', 'J&T Express', 'https://www.kuaidi100.com/chaxun?com=jtexpress&nu={number}', 8)`,
];
