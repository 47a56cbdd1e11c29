import { Field, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { MoneyValue } from '@shanhuo/kernel';
import { DecimalScalar, MoneyType, PageInfoType } from '@shanhuo/kernel/graphql';
import { SellerKindEnum } from '@shanhuo/village-seller/graphql';
import type { SellerKind } from '@shanhuo/village-seller';
import { PictureType } from '../media/picture.type.js';
import type { MarkKind } from '../mark/mark.states.js';
import type { CardSort } from './card-list.shape.js';
import { HarvestWindowType } from '../window/window.types.js';

export type ShownMark = MarkKind | 'alleviated_county';

export const MarkKindEnum = {
  GEOGRAPHICAL_INDICATION: 'geographical_indication',
  GREEN: 'green',
  ORGANIC: 'organic',
  ALLEVIATED_COUNTY: 'alleviated_county',
} as const satisfies Record<string, ShownMark>;
registerEnumType(MarkKindEnum, {
  name: 'MarkKind',
  description: 'A claim shown on goods, only with evidence that covers the place and the day.',
  valuesMap: {
    GEOGRAPHICAL_INDICATION: { description: 'Protected geographical indication (地理标志).' },
    GREEN: { description: 'Green food (绿色食品).' },
    ORGANIC: { description: 'Organic product (有机产品).' },
    ALLEVIATED_COUNTY: { description: 'Origin in one of the 832 counties lifted out of poverty (脱贫地区).' },
  },
});

export const ProductSortEnum = {
  NEWEST: 'newest',
  PRICE_LOW: 'price_low',
  PRICE_HIGH: 'price_high',
  UNIT_PRICE: 'unit_price',
  SOLD: 'sold',
} as const satisfies Record<string, CardSort>;
registerEnumType(ProductSortEnum, {
  name: 'ProductSort',
  description: 'Order of a list of products.',
  valuesMap: {
    NEWEST: { description: 'Latest published first.' },
    PRICE_LOW: { description: 'Cheapest first, by the price of the cheapest variant.' },
    PRICE_HIGH: { description: 'Dearest first, by the price of the cheapest variant.' },
    UNIT_PRICE: {
      description: 'Cheapest first, by what 500 g cost; goods that are not sold by weight come after, by their price.',
    },
    SOLD: { description: 'What sold most first: packs sold and not given back, told some minutes late.' },
  },
});

@InputType('ProductFilter', { description: 'Narrows a list of products; every field that is set narrows it further.' })
export class ProductFilterInput {
  @Field(() => String, { nullable: true, description: 'Code of a category.' })
  categoryCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the county of origin, six digits.' })
  countyCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the village of origin, twelve digits.' })
  villageCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Short code of the seller.' })
  sellerCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the specialty it is of.' })
  specialtyCode?: string | null;

  @Field(() => [MarkKindEnum], { nullable: true, description: 'Carrying all of these marks today.' })
  marks?: ShownMark[] | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only with a valid conformity certificate of a lot.' })
  certified?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only what can be bought now.' })
  inStock?: boolean | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Cheapest variant from so many yuan.' })
  priceFrom?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Cheapest variant up to so many yuan.' })
  priceTo?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: only what is harvested in this month, as sellers say.' })
  inSeason?: boolean | null;

  @Field(() => String, { nullable: true, description: 'Code of a province: only what is delivered there.' })
  shipsTo?: string | null;
}

@Allow.everyone()
@ObjectType('ProductCard', { description: 'What a list shows of a product on sale.' })
export class ProductCardType {
  @Field(() => String, { description: 'Short code of the product.' })
  code!: string;

  @Field(() => String, { description: 'Title.' })
  title!: string;

  @Field(() => PictureType, { nullable: true, description: 'First picture.' })
  picture!: PictureType | null;

  @Field(() => MoneyType, { description: 'Price of the cheapest variant on sale.' })
  price!: MoneyValue;

  @Field(() => MoneyType, {
    nullable: true,
    description: 'Price of 500 g of that variant; null where it is not sold by weight.',
  })
  pricePer500g!: MoneyValue | null;

  @Field(() => String, { description: 'Pack of that variant.' })
  variantLabel!: string;

  @Field(() => Int, { description: 'Variants on sale.' })
  variantCount!: number;

  @Field(() => Boolean, { description: 'Whether any variant can be bought now.' })
  inStock!: boolean;

  @Field(() => String, { description: 'Code of the category.' })
  categoryCode!: string;

  @Field(() => String, { description: 'Name of the category.' })
  categoryName!: string;

  @Field(() => String, { description: 'Short code of the seller.' })
  sellerCode!: string;

  @Field(() => String, { description: 'Name of the seller.' })
  sellerName!: string;

  @Field(() => SellerKindEnum, { description: 'Legal kind of the seller.' })
  sellerKind!: SellerKind;

  @Field(() => String, { description: 'Code of the village of origin, twelve digits.' })
  villageCode!: string;

  @Field(() => String, { description: 'Name of the village of origin.' })
  villageName!: string;

  @Field(() => String, { description: 'Name of its town.' })
  townName!: string;

  @Field(() => String, { description: 'Code of its county, six digits.' })
  countyCode!: string;

  @Field(() => String, { description: 'Name of its county.' })
  countyName!: string;

  @Field(() => [MarkKindEnum], { description: 'Marks that may show today.' })
  marks!: readonly ShownMark[];

  @Field(() => Boolean, { description: 'Whether a lot on sale has a valid conformity certificate.' })
  certified!: boolean;

  @Field(() => HarvestWindowType, {
    nullable: true,
    description: 'When it is sent, where it is sold ahead of its harvest; null for goods that are there.',
  })
  harvestWindow!: HarvestWindowType | null;
}

@Allow.everyone()
@ObjectType('ProductCardEdge', { description: 'A product card in a list.' })
export class ProductCardEdgeType {
  @Field(() => String, { description: 'Cursor of this row.' })
  cursor!: string;

  @Field(() => ProductCardType, { description: 'The card.' })
  node!: ProductCardType;
}

@Allow.everyone()
@ObjectType('ProductCardConnection', { description: 'A page of product cards.' })
export class ProductCardConnectionType {
  @Field(() => [ProductCardEdgeType], { description: 'Rows with their cursors.' })
  edges!: readonly ProductCardEdgeType[];

  @Field(() => [ProductCardType], { description: 'The rows alone.' })
  nodes!: readonly ProductCardType[];

  @Field(() => PageInfoType, { description: 'Where the page stands.' })
  pageInfo!: PageInfoType;
}
