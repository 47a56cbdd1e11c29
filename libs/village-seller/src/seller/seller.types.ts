import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DateScalar, PageInfoType } from '@shanhuo/kernel/graphql';
import { Allow } from '@shanhuo/identity';
import { VillageType } from '../region/region.types.js';
import type { CooperativeRow, FamilyPhotoRow } from './seller.rows.js';
import type { SellerKind } from './seller.states.js';

/** Values are what the database holds, so no row needs translating. */
export const SellerKindEnum = {
  OWN_PRODUCE_HOUSEHOLD: 'own_produce_household',
  HANDICRAFT: 'handicraft',
  PETTY_TRADE: 'petty_trade',
  SELF_EMPLOYED: 'self_employed',
  COOPERATIVE: 'cooperative',
  COMPANY: 'company',
} as const satisfies Record<string, SellerKind>;
registerEnumType(SellerKindEnum, {
  name: 'SellerKind',
  description: 'Legal kind of a seller.',
  valuesMap: {
    OWN_PRODUCE_HOUSEHOLD: { description: 'A household selling what it grows itself.' },
    HANDICRAFT: { description: 'A household selling its handicraft.' },
    PETTY_TRADE: { description: 'Petty trade that needs no registration.' },
    SELF_EMPLOYED: { description: 'A registered self-employed business.' },
    COOPERATIVE: { description: "A farmers' cooperative." },
    COMPANY: { description: 'A company.' },
  },
});

@Allow.everyone()
@ObjectType('Seller', { description: 'Who sells: a household, a cooperative or a company.' })
export class SellerType {
  id!: string;
  cooperative!: CooperativeRow | null;
  photo!: FamilyPhotoRow | null;
  shownUntil!: string;

  @Field(() => String, { description: 'Short code, as in addresses of pages.' })
  code!: string;

  @Field(() => String, { description: 'Name of the shop.' })
  name!: string;

  @Field(() => SellerKindEnum, { description: 'Legal kind.' })
  kind!: SellerKind;

  @Field(() => String, { description: 'The legal ground it sells on (E-Commerce Law 10 and 15).' })
  legalGround!: string;

  @Field(() => DateScalar, { description: 'Day since which it sells here.' })
  since!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day it sells here: public notice of who leaves; null for who stays.',
  })
  leavesOn!: string | null;

  @Field(() => String, { description: 'What the seller says of itself.' })
  story!: string;

  @Field(() => VillageType, { description: 'Where the seller lives or has its seat.' })
  village!: VillageType;
}

@Allow.everyone()
@ObjectType('Cooperative', { description: "A farmers' cooperative." })
export class CooperativeType {
  id!: string;
  villageId!: string;

  @Field(() => String, { description: 'Short code, as in addresses of pages.' })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => Int, { description: 'Member households today.' })
  memberCount!: number;
}

@Allow.everyone()
@ObjectType('CooperativeConnection', { description: 'A page of cooperatives.' })
export class CooperativeConnectionType {
  @Field(() => [CooperativeType], { description: 'The cooperatives.' })
  nodes!: readonly CooperativeType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;
}
