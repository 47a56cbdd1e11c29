import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders forget who bought when the trade record has served its time: the row stays, what points at a person goes. */
export class Forgetting1763806500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of FORGETTING) await runner.query(statement);
  }

  /** What was forgotten cannot come back, so a database that has forgotten refuses to go back here. */
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of REMEMBERING) await runner.query(statement);
  }
}

const GUEST_HAS_CONTACT = `constraint orders_guest_has_contact check`;

const FORGETTING = [
  `alter table orders.orders
    add column forgotten_at timestamptz,
    alter column sealed_recipient drop not null,
    alter column sealed_phone drop not null,
    alter column sealed_detail drop not null,
    drop constraint orders_guest_has_contact,
    add constraint orders_go_somewhere check ((forgotten_at is null) = (sealed_recipient is not null)
      and (forgotten_at is null) = (sealed_phone is not null) and (forgotten_at is null) = (sealed_detail is not null)),
    add ${GUEST_HAS_CONTACT} ((contact_index is null or sealed_contact is not null)
      and (person_id is not null or sealed_contact is not null or forgotten_at is not null))`,

  // What is to be forgotten, and when: each row leaves its index with what it held.
  `drop index orders.orders_contact`,
  `create index orders_contact on orders.orders (contact_index, placed_at) where contact_index is not null`,
  `create index orders_claimable on orders.orders (placed_at) where contact_index is not null`,
  `create index orders_receipts on orders.orders (placed_at) where receipt_token_hash is not null`,
  `create index orders_to_forget on orders.orders (placed_at) where forgotten_at is null`,

  `alter table orders.shipments alter column tracking_number drop not null`,

  // A reason in somebody's own words is forgotten in its time; nothing else of the row ever changes.
  ...['changes', 'cancellations'].flatMap((table) => [
    `drop trigger ${table}_append_only on orders.${table}`,
    `create trigger ${table}_append_only before delete or truncate on orders.${table}
      for each statement execute function database.refuse_change()`,
    `create trigger ${table}_forgets_only before update on orders.${table} for each row
      when (new.reason is not null or to_jsonb(new) - 'reason' is distinct from to_jsonb(old) - 'reason')
      execute function database.refuse_change()`,
  ]),
];

const REMEMBERING = [
  ...['changes', 'cancellations'].flatMap((table) => [
    `drop trigger ${table}_forgets_only on orders.${table}`,
    `drop trigger ${table}_append_only on orders.${table}`,
    `create trigger ${table}_append_only before update or delete or truncate on orders.${table}
      for each statement execute function database.refuse_change()`,
  ]),
  `alter table orders.shipments alter column tracking_number set not null`,
  `drop index orders.orders_to_forget, orders.orders_receipts, orders.orders_claimable, orders.orders_contact`,
  `create index orders_contact on orders.orders (contact_index, placed_at) where person_id is null`,
  `alter table orders.orders
    drop constraint orders_go_somewhere,
    drop constraint orders_guest_has_contact,
    alter column sealed_recipient set not null,
    alter column sealed_phone set not null,
    alter column sealed_detail set not null,
    add ${GUEST_HAS_CONTACT} ((sealed_contact is null) = (contact_index is null)
      and (person_id is not null or contact_index is not null)),
    drop column forgotten_at`,
];
