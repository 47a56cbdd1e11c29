import type { Language } from '@shanhuo/kernel';
import { fill, type Details } from '../words/fill.js';
import { CALL_BACK_WORDS, type CallBackTemplate } from '../words/call-back-words.js';
import { LISTING_WORDS, type ListingTemplate } from '../words/listing-words.js';
import { MANDATE_WORDS, type MandateTemplate } from '../words/mandate-words.js';
import { MEMBERSHIP_WORDS, type MembershipTemplate } from '../words/membership-words.js';
import { ONBOARDING_WORDS, type OnboardingTemplate } from '../words/onboarding-words.js';
import { OPERATOR_WORDS, type OperatorTemplate } from '../words/operator-words.js';
import { ORDER_WORDS, type MessageWords, type OrderTemplate } from '../words/order-words.js';
import { PETTY_TRADE_WORDS, type PettyTradeTemplate } from '../words/petty-trade-words.js';
import { STANDING_WORDS, type StandingTemplate } from '../words/standing-words.js';

export type MessageTemplate =
  | 'welcome'
  | 'new-session'
  | 'password-changed'
  | 'second-factor-on'
  | ListingTemplate
  | OrderTemplate
  | OnboardingTemplate
  | OperatorTemplate
  | MembershipTemplate
  | PettyTradeTemplate
  | StandingTemplate
  | MandateTemplate
  | CallBackTemplate;

export const MESSAGES: Readonly<Record<MessageTemplate, MessageWords>> = {
  welcome: {
    title: { 'zh-CN': '欢迎来到山货', en: 'Welcome to Shanhuo' },
    body: {
      'zh-CN': '您的账户已开通。可以在“我的账户”里设置密码，下次就不用等短信了。',
      en: 'Your account is open. Set a password in your account and you need not wait for a text message next time.',
    },
  },
  'new-session': {
    title: { 'zh-CN': '账户有新的登录', en: 'A new sign-in' },
    body: {
      'zh-CN': '您的账户刚刚在这台设备上登录：{device}。如果不是您本人，请在“我的账户”里结束它，并修改密码。',
      en: 'Somebody signed in to your account on {device}. If it was not you, end that session in your account and change your password.',
    },
  },
  'password-changed': {
    title: { 'zh-CN': '密码已修改', en: 'Your password changed' },
    body: {
      'zh-CN': '您的密码已修改，其他设备都已退出登录。如果不是您本人，请马上用短信验证码登录并重设密码。',
      en: 'Your password changed and all other devices were signed out. If it was not you, sign in by text message now and set another one.',
    },
  },
  'second-factor-on': {
    title: { 'zh-CN': '两步验证已开启', en: 'Two-step verification is on' },
    body: {
      'zh-CN': '登录时除了密码或短信，还要填写验证器上的数字。请把备用码收好。',
      en: 'Signing in now also asks for the digits of your authenticator. Keep the recovery codes in a safe place.',
    },
  },
  ...LISTING_WORDS,
  ...ORDER_WORDS,
  ...ONBOARDING_WORDS,
  ...OPERATOR_WORDS,
  ...MEMBERSHIP_WORDS,
  ...PETTY_TRADE_WORDS,
  ...STANDING_WORDS,
  ...MANDATE_WORDS,
  ...CALL_BACK_WORDS,
};

/** Title and body of a message in the language of its reader. */
export function writeMessage(
  template: MessageTemplate,
  language: Language,
  details: Details,
): { title: string; body: string } {
  const { title, body } = MESSAGES[template];
  return { title: fill(title[language], language, details), body: fill(body[language], language, details) };
}
