import { ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { IDENTITY_FAILURE_WORDS, type FailureWords } from '@shanhuo/identity/graphql';
import { FailureType } from '@shanhuo/kernel/graphql';

@ObjectType('PaymentUnavailable', {
  implements: () => FailureType,
  description: 'No answer of the payment provider just now. Nothing is lost; trying again goes on where it stopped.',
})
@Allow.asParent()
export class PaymentUnavailableType extends FailureType {}

@ObjectType('PaymentsClosed', {
  implements: () => FailureType,
  description: 'Nobody takes money in this shop at present, so it takes no orders.',
})
@Allow.asParent()
export class PaymentsClosedType extends FailureType {}

/** Sentences for the failures of this lib. */
export const PAYMENT_FAILURE_WORDS: FailureWords = {
  INVALID_INPUT: IDENTITY_FAILURE_WORDS['INVALID_INPUT'] as FailureWords[string],
  PAYMENT_UNAVAILABLE: {
    'zh-CN': '支付平台暂时没有回应，请稍后再试。您没有被扣款。',
    en: 'The payment provider does not answer just now. Please try again in a moment; nothing was charged.',
  },
  PAYMENT_NOT_OPEN: { 'zh-CN': '这笔订单现在不需要支付。', en: 'There is nothing to pay for this order any more.' },
  PAYMENTS_CLOSED: {
    'zh-CN': '本店暂时不能收款，所以暂停下单。',
    en: 'The shop cannot take money at present, so it takes no orders.',
  },
};
