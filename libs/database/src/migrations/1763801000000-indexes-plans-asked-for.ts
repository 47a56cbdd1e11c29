import type { MigrationInterface, QueryRunner } from 'typeorm';

const CLAIMS = ['geographical_indication', 'green', 'organic', 'certified'];

/** Indexes that the witnesses of plans showed to be missing: each of these statements read all of a table that grows. */
export class IndexesPlansAskedFor1763801000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Lists of a seller's cards go by the code in the address; nothing asks for its id.
    await runner.query(`drop index catalog.product_cards_seller_newest`);
    await runner.query(
      `create index product_cards_seller_newest on catalog.product_cards (seller_code, published_at, product_id)`,
    );
    // Few cards carry a claim: counting them must not read those that do not.
    for (const claim of CLAIMS) {
      await runner.query(
        `create index product_cards_${claim} on catalog.product_cards (${claim}_until) where ${claim}_until is not null`,
      );
    }
    // Evidence that begins today, every midnight.
    await runner.query(`create index marks_valid_from on catalog.marks (valid_from)`);
    await runner.query(`create index lot_certificates_issued_on on catalog.lot_certificates (issued_on)`);
    // Sessions that were ended long ago, every night.
    await runner.query(`create index sessions_ended_at on auth.sessions (ended_at) where ended_at is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index auth.sessions_ended_at`);
    await runner.query(`drop index catalog.lot_certificates_issued_on`);
    await runner.query(`drop index catalog.marks_valid_from`);
    for (const claim of CLAIMS) await runner.query(`drop index catalog.product_cards_${claim}`);
    await runner.query(`drop index catalog.product_cards_seller_newest`);
    await runner.query(
      `create index product_cards_seller_newest on catalog.product_cards (seller_id, published_at, product_id)`,
    );
  }
}
