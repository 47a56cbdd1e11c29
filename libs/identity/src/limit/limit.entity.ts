import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Counters of rate-limiter-flexible; the keys hold blind indexes, never an address or a phone. */
@Entity({ schema: 'auth', name: 'limits' })
@Index('limits_expire', ['expire'])
export class LimitEntity {
  @PrimaryColumn('varchar', { length: 255 })
  key!: string;

  @Column('integer', { default: 0 })
  points!: number;

  /** Milliseconds since 1970. */
  @Column('bigint', { nullable: true })
  expire!: number | null;
}
