import { ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { FailureWords } from '@shanhuo/identity/graphql';
import { FailureType } from '@shanhuo/kernel/graphql';

@ObjectType('SellerNotFound', {
  implements: () => FailureType,
  description: 'There is no such seller, or the person does not act for it.',
})
@Allow.asParent()
export class SellerNotFoundType extends FailureType {}

export const SELLER_FAILURE_WORDS: FailureWords = {
  SELLER_NOT_FOUND: { 'zh-CN': '没有找到您的这家店铺。', en: 'No such shop of yours was found.' },
};
