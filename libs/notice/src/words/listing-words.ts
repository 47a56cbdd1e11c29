import type { MessageWords } from './order-words.js';

/** What a seller is told of goods that were looked at. */
export const LISTING_WORDS = {
  'listing-approved': {
    title: { 'zh-CN': '“{title}”通过审核', en: '“{title}” was approved' },
    body: {
      'zh-CN': '“{title}”已通过审核，买家现在看到的就是您提交的内容。',
      en: '“{title}” was approved: buyers now see what you brought.',
    },
  },
  'listing-changes-wanted': {
    title: { 'zh-CN': '“{title}”要改一改', en: '“{title}” needs a change' },
    body: {
      'zh-CN': '审核员请您修改“{title}”：{reason} 改好后请再提交一次。',
      en: 'The reviewer asks for a change of “{title}”: {reason} Please change it and send it again.',
    },
  },
  'listing-refused': {
    title: { 'zh-CN': '“{title}”没有通过审核', en: '“{title}” was refused' },
    body: {
      'zh-CN': '“{title}”没有通过审核：{reason} 如果可以改，改好后还能再提交。',
      en: '“{title}” was refused: {reason} If it can be put right, you may send it again.',
    },
  },
} as const satisfies Record<string, MessageWords>;

export type ListingTemplate = keyof typeof LISTING_WORDS;
