import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A number of ours that holds from a day on, until a later row of its name does. */
@Entity({ schema: 'orders', name: 'terms' })
export class TermEntity {
  @PrimaryColumn('text')
  name!: string;

  @PrimaryColumn('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('integer')
  value!: number;
}
