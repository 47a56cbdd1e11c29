import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The provider takes no payment below the worth of HK$4.00 in the currency it settles in (Stripe, "Minimum and maximum
 * charge amounts"): ¥4.00 stays above it while a yuan is worth a Hong Kong dollar or more. A dated row, since rates move.
 */
export class LeastPayment1763808200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `insert into orders.terms (name, valid_from, value) values ('least_payment_fen', '2026-01-01', 400)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from orders.terms where name = 'least_payment_fen'`);
  }
}
