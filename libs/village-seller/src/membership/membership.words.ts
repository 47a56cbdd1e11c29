import type { FailureWords } from '@shanhuo/identity/graphql';
import type { Wording } from '@shanhuo/kernel';
import { SELLER_FAILURE_WORDS } from '../seller/seller-failure.types.js';
import type { MemberScope } from '../seller/seller.scope.js';

/** What a cooperative may do, in words. */
export const SCOPE_WORDS: Readonly<Record<MemberScope, Wording>> = {
  list: { 'zh-CN': '上架和修改商品', en: 'list goods and change them' },
  price: { 'zh-CN': '改价格和库存', en: 'set prices and stock' },
  ship: { 'zh-CN': '看订单、发货', en: 'see orders and ship them' },
  money: { 'zh-CN': '看货款', en: 'see the money' },
};

/** Sentences for what households and managers can meet, by code. */
export const MEMBERSHIP_FAILURE_WORDS: FailureWords = {
  ...SELLER_FAILURE_WORDS,
  COOPERATIVE_NOT_FOUND: { 'zh-CN': '没有找到这家合作社。', en: 'No such cooperative was found.' },
  NOT_A_HOUSEHOLD: {
    'zh-CN': '这家店不是农户开的，不能入社。',
    en: 'This shop is no household’s, so it cannot become a member.',
  },
  ALREADY_MEMBER: {
    'zh-CN': '这家农户已经是社员了。一家农户只能在一个合作社，要换，请先退社。',
    en: 'The household is a member already. It can be in one cooperative at a time; it leaves the one before it joins another.',
  },
  MEMBERSHIP_REQUEST_OPEN: {
    'zh-CN': '已经有一个入社的申请或邀请，正在等回复。',
    en: 'There is a request or an invitation already, waiting for an answer.',
  },
  MEMBERSHIP_REQUEST_NOT_FOUND: { 'zh-CN': '没有找到这个申请。', en: 'No such request was found.' },
  MEMBERSHIP_REQUEST_MOVED: {
    'zh-CN': '这个申请已经有人处理了。请刷新看看。',
    en: 'Somebody dealt with this request before. Please reload.',
  },
  MEMBERSHIP_NOT_FOUND: { 'zh-CN': '没有找到这个社员关系。', en: 'No such membership was found.' },
};
