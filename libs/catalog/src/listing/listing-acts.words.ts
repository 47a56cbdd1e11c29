import type { Wording } from '@shanhuo/kernel';

/** What a cooperative did with goods of a household, as it follows "for you". */
const DONE = {
  'draft-saved': { 'zh-CN': '存了商品草稿', en: 'kept a draft of' },
  submitted: { 'zh-CN': '提交了新商品', en: 'brought to review' },
  'change-submitted': { 'zh-CN': '提交了商品修改', en: 'brought a change to review of' },
  'change-withdrawn': { 'zh-CN': '撤回了商品修改', en: 'took back a change of' },
  paused: { 'zh-CN': '暂停了商品', en: 'paused' },
  resumed: { 'zh-CN': '恢复了商品', en: 'resumed' },
  'taken-down': { 'zh-CN': '下架了商品', en: 'took down' },
  'price-set': { 'zh-CN': '改了价格', en: 'set the price of' },
  'stock-set': { 'zh-CN': '改了库存', en: 'set the stock of' },
  'windows-set': { 'zh-CN': '改了销售时间', en: 'set the selling days of' },
  'variant-added': { 'zh-CN': '加了规格', en: 'added a pack to' },
  'variant-changed': { 'zh-CN': '改了规格', en: 'changed a pack of' },
  'variant-withdrawn': { 'zh-CN': '撤了规格', en: 'withdrew a pack of' },
  'harvest-recorded': { 'zh-CN': '记了一笔收获：', en: 'wrote down a harvest of' },
  'lot-corrected': { 'zh-CN': '更正了批次：', en: 'corrected a lot of' },
  'certificate-issued': { 'zh-CN': '开具了合格证：', en: 'issued a conformity certificate for a lot of' },
  'mark-handed-in': { 'zh-CN': '交了标识证书：', en: 'handed in the paper of a mark for' },
  'mark-withdrawn': { 'zh-CN': '撤了标识：', en: 'took back a mark of' },
  'lot-closed': { 'zh-CN': '结清了批次：', en: 'closed a lot of' },
} as const satisfies Readonly<Record<string, Wording>>;

export type ListingAct = keyof typeof DONE;

const UNNAMED = { title: '（还没有名字）', titleEn: 'goods without a name yet' };

export function whatWasListed(
  action: ListingAct,
  named: { readonly title: string; readonly titleEn: string } | undefined,
): Wording {
  const title = named?.title || UNNAMED.title;
  const titleEn = named?.titleEn || named?.title || UNNAMED.titleEn;
  return { 'zh-CN': `${DONE[action]['zh-CN']}“${title}”`, en: `${DONE[action].en} “${titleEn}”` };
}
