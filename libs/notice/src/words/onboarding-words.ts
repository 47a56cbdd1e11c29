import type { MessageWords } from './order-words.js';

/** What is told of applications and permits. To an applicant the body is the text to the phone, too. */
export const ONBOARDING_WORDS = {
  'application-recommended': {
    title: { 'zh-CN': '村里已推荐您的申请', en: 'Your village recommended you' },
    body: {
      'zh-CN': '您的开店申请 {code} 村里已经推荐，正在等县里审批。',
      en: 'Your application {code} was recommended by your village; the county desk is next.',
    },
  },
  'application-returned': {
    title: { 'zh-CN': '开店申请需要修改', en: 'Your application needs a change' },
    body: {
      'zh-CN': '您的开店申请 {code} 需要修改：{reason} 请在“我要开店”里改好再交。',
      en: 'Your application {code} needs a change: {reason} Please make it and hand it in again.',
    },
  },
  'application-refused': {
    title: { 'zh-CN': '开店申请没有通过', en: 'Your application was refused' },
    body: {
      'zh-CN': '您的开店申请 {code} 没有通过，原因：{reason} 情况变了可以重新申请。',
      en: 'Your application {code} was refused, because: {reason} You may apply again when that has changed.',
    },
  },
  'application-approved': {
    title: { 'zh-CN': '您的店铺开好了', en: 'Your shop is open' },
    body: {
      'zh-CN': '您的开店申请 {code} 已通过，店铺开好了。现在可以上架第一件商品。',
      en: 'Your application {code} is approved and your shop is open. You can list your first product now.',
    },
  },
  'application-to-vouch': {
    title: { 'zh-CN': '有开店申请等您核实', en: 'An application waits for you' },
    body: {
      'zh-CN': '开店申请 {code} 等您核实并推荐。',
      en: 'Application {code} waits for you to look at it and recommend it.',
    },
  },
  'application-to-decide': {
    title: { 'zh-CN': '有开店申请等您审批', en: 'An application waits for a decision' },
    body: {
      'zh-CN': '开店申请 {code} 村里已推荐，等您审批。',
      en: 'Application {code} was recommended by its village and waits for your decision.',
    },
  },
  'permit-accepted': {
    title: { 'zh-CN': '许可已通过', en: 'Your permit is accepted' },
    body: {
      'zh-CN': '您交的食品许可 {number} 已通过，有效期到 {until}。',
      en: 'Your permit {number} is accepted; it counts until {until}.',
    },
  },
  'permit-refused': {
    title: { 'zh-CN': '许可没有通过', en: 'Your permit was refused' },
    body: {
      'zh-CN': '您交的食品许可 {number} 没有通过，原因：{reason}',
      en: 'Your permit {number} was refused, because: {reason}',
    },
  },
} as const satisfies Readonly<Record<string, MessageWords>>;

/** A notice about an application or a permit. */
export type OnboardingTemplate = keyof typeof ONBOARDING_WORDS;
