import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { MoneyValue } from '@shanhuo/kernel';
import { MoneyType } from '@shanhuo/kernel/graphql';

@ObjectType('ShopTerms', {
  description: 'The shop’s own numbers as they hold today, to be said where people agree to them.',
})
@Allow.asParent()
export class ShopTermsType {
  @Field(() => Int, { description: 'Minutes in which an order is paid; the goods are held until then.' })
  payWithinMinutes!: number;

  @Field(() => Int, { description: 'Days after shipping on which goods count as delivered, where no carrier says so.' })
  presumeDeliveredAfterDays!: number;

  @Field(() => Int, { description: 'Days after delivery on which the receipt confirms itself.' })
  confirmReceiptAfterDays!: number;

  @Field(() => Int, { description: 'The same for fresh goods.' })
  confirmFreshReceiptAfterDays!: number;

  @Field(() => Int, { description: 'Hours after the ship-by on which what was not shipped is cancelled and refunded.' })
  cancelOverdueAfterHours!: number;

  @Field(() => Int, {
    description: 'What a seller who ships late gives the buyer, in hundredths of a per cent of the goods.',
  })
  latePenaltyBasisPoints!: number;

  @Field(() => Int, { description: 'Days by which a seller may put off once what was sold ahead of its harvest.' })
  extendPresaleAtMostDays!: number;

  @Field(() => MoneyType, { description: 'The smallest order that can be paid: the provider takes no less at once.' })
  leastPayment!: MoneyValue;
}
