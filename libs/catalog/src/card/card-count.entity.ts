import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * How many cards a category or a county has: counting them for every visitor would read the whole shop. Kept by
 * triggers on product_cards, so it is exact whoever writes cards. Cards with a window are not among them.
 */
@Entity({ schema: 'catalog', name: 'card_counts' })
export class CardCountEntity {
  @PrimaryColumn('text')
  kind!: 'category' | 'county';

  @PrimaryColumn('text')
  code!: string;

  @Column('integer')
  count!: number;
}
