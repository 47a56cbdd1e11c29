import type { MessageWords } from './order-words.js';

/** What a seller is told of goods and their marks that were looked at. */
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
  'mark-accepted': {
    title: { 'zh-CN': '“{title}”的标识通过了', en: 'A mark of “{title}” was accepted' },
    body: {
      'zh-CN': '“{title}”的标识证书 {number} 通过了：{reason} 在有效期内，买家会看到这个标识。',
      en: 'The certificate {number} of “{title}” was accepted: {reason} Buyers see the mark while it is valid.',
    },
  },
  'mark-refused': {
    title: { 'zh-CN': '“{title}”的标识没有通过', en: 'A mark of “{title}” was refused' },
    body: {
      'zh-CN': '“{title}”的标识证书 {number} 没有通过：{reason} 补齐后可以再交一次。',
      en: 'The certificate {number} of “{title}” was refused: {reason} You may hand it in again once it is put right.',
    },
  },
  'mark-withdrawn': {
    title: { 'zh-CN': '“{title}”的标识已撤下', en: 'A mark of “{title}” was withdrawn' },
    body: {
      'zh-CN': '“{title}”的标识（证书 {number}）已撤下，买家不再看到：{reason}',
      en: 'The mark of “{title}” (certificate {number}) was withdrawn and shows no longer: {reason}',
    },
  },
} as const satisfies Record<string, MessageWords>;

export type ListingTemplate = keyof typeof LISTING_WORDS;
