import { problemsIn, type ProblemWords } from '@shanhuo/identity';
import { IDENTITY_FAILURE_WORDS } from '@shanhuo/identity/graphql';
import { SELLER_FAILURE_WORDS } from '@shanhuo/village-seller/graphql';

/** Sentences for what a seller or a reviewer can meet, by code. */
export const LISTING_FAILURE_WORDS: ProblemWords = {
  ...IDENTITY_FAILURE_WORDS,
  ...SELLER_FAILURE_WORDS,
  LISTING_NOT_FOUND: { 'zh-CN': '没有找到您的这件商品。', en: 'There is no such product of yours.' },
  SELLER_MAY_NOT_LIST: {
    'zh-CN': '这家店铺现在不能上架商品：还没有通过审核，或者正在退出。',
    en: 'This shop cannot list goods now: it is not approved yet, or is leaving.',
  },
  LISTING_NEEDS_CONFIRMATION: {
    'zh-CN': '还没有上架。请看看下面的提醒；没有问题就再点一次确认。',
    en: 'Nothing was listed yet. Please look at what is said below, and confirm if it is meant so.',
  },
  LISTING_STEP_REFUSED: {
    'zh-CN': '这件商品现在不能这样做，它的状态可能刚刚变了。请刷新看看。',
    en: 'This cannot be done with the product now; it may just have changed. Please reload.',
  },
  LISTING_INCOMPLETE: {
    'zh-CN': '还没有填完，不能提交。请把带提示的地方填好。',
    en: 'This is not complete yet and cannot be submitted.',
  },
  LAST_VARIANT: {
    'zh-CN': '至少要留一个规格。不想卖了，请下架整件商品。',
    en: 'One pack has to stay. To stop selling, take the product down.',
  },
  PRICE_MOVED: {
    'zh-CN': '价格刚刚被改过，所以没有保存。请看看现在的价格再改。',
    en: 'The price was just changed by somebody, so nothing was saved. Please look at it and try again.',
  },
  STOCK_MOVED: {
    'zh-CN': '刚刚有人下单，可卖数量变了，所以没有保存。请看看现在的数量再改。',
    en: 'Somebody has just ordered, so the number changed and nothing was saved. Please look at it and try again.',
  },
  LISTING_REVIEW_NOT_FOUND: { 'zh-CN': '没有找到这条待审内容。', en: 'There is nothing like this to review.' },
  LISTING_REVIEW_CLOSED: {
    'zh-CN': '卖家刚刚改过或撤回了，或者别人已经审过。请刷新看看。',
    en: 'The seller has just changed or withdrawn it, or somebody decided before you. Please reload.',
  },
  OWN_SHOP_REVIEW: {
    'zh-CN': '这是您自己管理的店铺，请让别的审核员来审。',
    en: 'You act for this shop: somebody else has to review it.',
  },
};

/** Sentences for what can be wrong with one field. */
export const LISTING_PROBLEMS: ProblemWords = {
  KEY_INVALID: { 'zh-CN': '请刷新页面再试。', en: 'Please reload the page and try again.' },
  ID_INVALID: { 'zh-CN': '请刷新页面再试。', en: 'Please reload the page and try again.' },
  TEXT_TOO_LONG: { 'zh-CN': '写得太长了，请短一些。', en: 'This is too long.' },
  TEXT_MISSING: { 'zh-CN': '请填写。', en: 'Please fill this in.' },
  TITLE_MISSING: { 'zh-CN': '请写商品名称，比如“房县黑木耳”。', en: 'Please say what it is.' },
  TITLE_TOO_SHORT: { 'zh-CN': '名称至少两个字。', en: 'A title has two characters at least.' },
  CATEGORY_MISSING: { 'zh-CN': '请选择是哪一类商品。', en: 'Please choose what kind of goods it is.' },
  CATEGORY_UNKNOWN: { 'zh-CN': '没有这个分类，请重新选。', en: 'There is no such category.' },
  SPECIALTY_UNKNOWN: { 'zh-CN': '没有这种特产，请重新选，或者不选。', en: 'There is no such specialty.' },
  SPECIALTY_OF_OTHER_COUNTY: {
    'zh-CN': '这种特产是别的县的，这件商品的产地不在那里。请重新选，或者不选。',
    en: 'This specialty is of another county than the goods. Please choose another one, or none.',
  },
  SPECIALTY_ON_OTHER_SHELF: {
    'zh-CN': '这种特产不属于您选的商品分类。请改分类，或者重新选特产，也可以不选。',
    en: 'This specialty stands on another shelf than the goods. Please change one of them, or choose none.',
  },
  PICTURE_MISSING: { 'zh-CN': '请拍一张照片。', en: 'Please take a photo.' },
  PICTURE_UNKNOWN: {
    'zh-CN': '这张照片没有传上来，请再传一次。',
    en: 'This photo did not arrive. Please add it again.',
  },
  PICTURES_TOO_MANY: { 'zh-CN': '最多九张照片。', en: 'Nine photos at most.' },
  PACK_INVALID: {
    'zh-CN': '请填写每份多少，比如 2.5 斤、500 克、30 个。斤和千克最多两位小数，克、个、盒用整数。',
    en: 'Please say how much is in one pack: 2.5 jin, 500 g, 30 pieces. Grams, pieces and boxes are whole numbers.',
  },
  PRICE_INVALID: {
    'zh-CN': '请填写价格，比如 39.9；最少 0.01 元，最多 99999.99 元。',
    en: 'Please give a price such as 39.90, from ¥0.01 to ¥99,999.99.',
  },
  STOCK_INVALID: { 'zh-CN': '请填写有多少份，用整数。', en: 'Please say how many there are, a whole number.' },
  WEIGHT_INVALID: { 'zh-CN': '重量是整数克，最多 100 千克。', en: 'A weight is whole grams, 100 kg at most.' },
  HOURS_INVALID: { 'zh-CN': '发货时间是 1 到 720 小时。', en: 'Goods are shipped within 1 to 720 hours.' },
  DAY_INVALID: { 'zh-CN': '日期不对，请写成 2026-11-22。', en: 'This is no day; write 2026-11-22.' },
  WINDOW_ENDS_BEFORE: { 'zh-CN': '最后一天不能早于第一天。', en: 'The last day cannot be before the first.' },
  WINDOW_PAST: { 'zh-CN': '这一天已经过了。', en: 'This day has passed.' },
  HARVEST_HALF: {
    'zh-CN': '预售要写明从哪天到哪天发货，两个日期都要填。',
    en: 'Goods sold ahead name the first and the last day on which they are sent.',
  },
  HARVEST_TOO_LONG: {
    'zh-CN': '发货的时间太长了，请写得准一些。',
    en: 'These are too many days. Please say more closely when it is sent.',
  },
  HARVEST_TOO_FAR: {
    'zh-CN': '离发货太久了，请过些时候再预售。',
    en: 'This is too far ahead: sell it nearer to the harvest.',
  },
  SALE_AFTER_HARVEST: {
    'zh-CN': '预售要在最后一个发货日之前结束。',
    en: 'What is sold ahead sells no longer than it is sent.',
  },
  VILLAGE_UNKNOWN: { 'zh-CN': '没有找到这个村。', en: 'There is no such village.' },
  RETURN_CLASS_STRICTER: {
    'zh-CN': '退货规则不能比这一类商品的规定更严，可以改成“七天无理由”。',
    en: 'Returns cannot be stricter than the category has them; seven days without a reason is always allowed.',
  },
  PREPACKED_MISSING: {
    'zh-CN': '预包装食品要写明配料、保质期、保存方法、执行标准和许可证号。',
    en: 'Prepacked food names ingredients, shelf life, storage, standard and licence number.',
  },
  PERMIT_MISSING: {
    'zh-CN': '这一类商品要先有许可证（食品生产许可、小作坊登记或预包装备案），并通过审核。请先在“许可证”里提交。',
    en: 'Goods of this kind need a permit that was accepted. Please hand it in under “Permits” first.',
  },
  REASON_MISSING: { 'zh-CN': '请写明原因，卖家会看到。', en: 'Please give a reason; the seller will read it.' },
};

/** What is wrong with a field, in words. */
export const problemOf = problemsIn(LISTING_PROBLEMS);
