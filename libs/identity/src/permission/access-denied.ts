import { GraphQLError } from 'graphql';
import type { Language, Wording } from '@shanhuo/kernel';
import type { Refusal } from './decide.js';

const WORDS: Readonly<Record<Refusal, Wording>> = {
  UNAUTHENTICATED: { 'zh-CN': '请先登录。', en: 'Please sign in first.' },
  FORBIDDEN: { 'zh-CN': '没有找到，或者您无权查看。', en: 'Not found, or not yours to see.' },
  SECOND_FACTOR_NEEDED: {
    'zh-CN': '这项工作需要两步验证。请先在“我的账户”里设置两步验证，再重新登录。',
    en: 'This work needs two-step verification. Please set it up in your account and sign in again.',
  },
};

export function wordsOfRefusal(refusal: Refusal, language: Language): string {
  return WORDS[refusal][language];
}

/** A refusal as GraphQL tells it: the code in `extensions.code`, a sentence fit to show as message. */
export function accessDenied(refusal: Refusal, language: Language): GraphQLError {
  return new GraphQLError(wordsOfRefusal(refusal, language), { extensions: { code: refusal } });
}
