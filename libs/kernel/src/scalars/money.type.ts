import { Field, ObjectType } from '@nestjs/graphql';
import { DecimalScalar } from './decimal.scalar.js';

@ObjectType('Money', { description: 'An amount of money.' })
export class MoneyType {
  @Field(() => DecimalScalar, { description: 'The amount in the main unit of the currency, exact: "39.90".' })
  amount!: string;

  @Field(() => String, { description: 'ISO 4217 code of the currency; the shop sells in CNY.' })
  currencyCode!: string;
}
