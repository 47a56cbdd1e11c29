import { Field, Float, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { MoneyValue } from '@shanhuo/kernel';
import { DateScalar, MoneyType } from '@shanhuo/kernel/graphql';
import type { Scope } from '../scope/scope.access.js';
import type { Period, PeriodKind } from '../period/period.rules.js';
import { SalesPeriodKindEnum } from '../period/period.input.js';

@ObjectType('SalesPeriod', { description: 'The days that are looked at, both included.' })
@Allow.asParent()
export class SalesPeriodType {
  @Field(() => SalesPeriodKindEnum, { description: 'What stretch of days.' })
  kind!: PeriodKind;

  @Field(() => DateScalar, { description: 'The first day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The last day; today, where the period is not over.' })
  to!: string;

  @Field(() => String, { description: 'What people call it: 2026年秋季（9—11月）.' })
  words!: string;
}

/** What both the period itself and those it is compared with have. */
@ObjectType({ isAbstract: true })
@Allow.asParent()
abstract class Figures {
  @Field(() => MoneyType, { description: 'Goods sold, without freight.' })
  gross!: MoneyValue;

  @Field(() => MoneyType, { description: 'Given back for goods in these days, whenever they were sold.' })
  refunds!: MoneyValue;

  @Field(() => MoneyType, { description: 'Gross less refunds.' })
  net!: MoneyValue;

  @Field(() => MoneyType, { description: 'Freight paid less freight given back.' })
  freight!: MoneyValue;

  @Field(() => Int, { description: 'Seller orders paid: a buyer’s order counts once for each seller in it.' })
  orders!: number;

  @Field(() => Int, { description: 'Pieces sold.' })
  quantity!: number;

  @Field(() => Int, { description: 'Different buyers, each once; a guest is known by the phone.' })
  buyers!: number;

  @Field(() => MoneyType, { nullable: true, description: 'Gross by order; null without orders.' })
  average!: MoneyValue | null;

  @Field(() => Int, { description: 'Promises to ship that fell due; what was cancelled before is none.' })
  promisesDue!: number;

  @Field(() => Int, { description: 'Those of them that were kept.' })
  promisesKept!: number;

  @Field(() => Float, { nullable: true, description: 'Kept of those due, 0 to 1; null where none fell due.' })
  onTimeShare!: number | null;
}

@ObjectType('SalesFigures', { description: 'The figures of a period that another is compared with.' })
@Allow.asParent()
export class SalesFiguresType extends Figures {
  @Field(() => DateScalar, { description: 'The first day.' })
  from!: string;

  @Field(() => DateScalar, { description: 'The last day.' })
  to!: string;
}

@ObjectType('SalesDay', { description: 'What was sold on one day in China.' })
@Allow.asParent()
export class SalesDayType {
  @Field(() => DateScalar, { description: 'The day.' })
  day!: string;

  @Field(() => MoneyType, { description: 'Goods sold, without freight.' })
  gross!: MoneyValue;

  @Field(() => MoneyType, { description: 'Given back for goods on this day.' })
  refunds!: MoneyValue;

  @Field(() => MoneyType, { description: 'Gross less refunds.' })
  net!: MoneyValue;

  @Field(() => Int, { description: 'Seller orders paid.' })
  orders!: number;

  @Field(() => Int, { description: 'Pieces sold.' })
  quantity!: number;
}

@ObjectType('StockLeft', { description: 'Goods on sale, and how long they last at the pace of the last four weeks.' })
@Allow.asParent()
export class StockLeftType {
  @Field(() => String, { description: 'Code of the product.' })
  productCode!: string;

  @Field(() => String, { description: 'What it is called.' })
  productTitle!: string;

  @Field(() => String, { description: 'Id of the variant.' })
  variantId!: string;

  @Field(() => String, { description: 'What the variant is called.' })
  variantLabel!: string;

  @Field(() => Int, { description: 'Pieces there are, with those reserved for orders not yet paid.' })
  onHand!: number;

  @Field(() => Int, { description: 'Pieces that can be bought.' })
  available!: number;

  @Field(() => Float, { description: 'Pieces sold by day in the last 28 days.' })
  soldPerDay!: number;

  @Field(() => Int, { description: 'Whole days until none is left.' })
  daysLeft!: number;
}

@ObjectType('Dashboard', { description: 'The sales of a cooperative or a seller in a period, as the ledger has them.' })
@Allow.asParent()
export class DashboardType extends Figures {
  /** For the fields below. */
  scope!: Scope;
  asked!: Period;

  @Field(() => String, { description: 'Name of the cooperative or the seller.' })
  name!: string;

  @Field(() => SalesPeriodType, { description: 'The days.' })
  period!: SalesPeriodType;

  @Field(() => SalesFiguresType, {
    description: 'The period before: of a running one its first days, as many as have passed of this.',
  })
  before!: SalesFiguresType;

  @Field(() => SalesFiguresType, {
    description: 'The same days of the year before; of a week the same weekdays, 52 weeks before.',
  })
  lastYear!: SalesFiguresType;

  @Field(() => GraphQLISODateTime, { description: 'When these figures were read; they are seconds behind at most.' })
  asOf!: Date;
}
