import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** The answer once given under an idempotency key. */
@Entity({ schema: 'database', name: 'idempotent_answers' })
@Index('idempotent_answers_created_at', ['createdAt'])
export class IdempotentAnswerEntity {
  /** Operation and person the key belongs to: `placeOrder:<person id>`. */
  @PrimaryColumn('text')
  scope!: string;

  @PrimaryColumn('text')
  key!: string;

  /** SHA-256 of the input, so that a key reused with other input is noticed. */
  @Column('bytea', { name: 'input_hash' })
  inputHash!: Buffer;

  @Column('jsonb')
  answer!: object;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
