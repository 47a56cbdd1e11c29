/**
 * What people type, each with all goods of the demo that answer it, by their names inside the files. Written by hand
 * from the goods, not from what the search finds.
 */
const FUNGUS = 'fangxian-black-fungus jiudao-black-fungus haoping-black-fungus';
const SHIITAKE = 'fangxian-shiitake fangxian-flower-shiitake qingfeng-fresh-shiitake yunyang-mushroom-sauce';
const DRIED_SHIITAKE = 'fangxian-shiitake fangxian-flower-shiitake';
const TEAS = 'zhuxi-longfeng-tea zhuxi-meizi-tea zhushan-shengshui-maojian wudang-tea maojian-highland-tea';
const HERBS =
  'fangxian-bupleurum fangxian-bletilla fangxian-knotweed-root zhuxi-goldthread zhushan-gallnut yunxi-eucommia-leaf yunxi-yellow-ginger yunyang-gastrodia';
const WALNUTS = 'fangxian-walnut shiziyan-walnut yunxi-walnut';
const HONEY = 'fangxian-log-hive-honey zhuxi-bee-honey';
const MANDARINS = 'yunyang-orange danjiangkou-mandarin';
const FISH = 'danjiangkou-culter danjiangkou-bighead huanglong-mandarin-fish';
const FRUIT = `${MANDARINS} yunyang-quince zhangwan-cherry maojian-strawberry`;
const POTATOES = 'fangxian-dried-potato zhushan-baby-potato';
const DRIED_TOFU = 'guandu-spiced-tofu banqiao-dried-tofu';
const RICE = 'fangxian-red-rice zhuxi-tribute-rice';
const WINES = 'fangxian-rice-wine yunxi-mountain-grape-wine';

type Query = readonly [typed: string, relevant: string];

const CHINESE: readonly Query[] = [
  ['木耳', FUNGUS],
  ['黑木耳', FUNGUS],
  ['房县黑木耳', FUNGUS],
  ['房县 木耳', FUNGUS],
  ['椴木黑木耳', 'fangxian-black-fungus'],
  ['正宗房县黑木耳', FUNGUS],
  ['香菇', SHIITAKE],
  ['干香菇', DRIED_SHIITAKE],
  ['鲜香菇', 'qingfeng-fresh-shiitake'],
  ['房县香菇', `${DRIED_SHIITAKE} qingfeng-fresh-shiitake`],
  ['花菇', 'fangxian-flower-shiitake'],
  ['小花菇', 'fangxian-flower-shiitake'],
  ['香菇酱', 'yunyang-mushroom-sauce'],
  ['武当茶', 'wudang-tea'],
  ['武当道茶', 'wudang-tea'],
  ['茶', TEAS],
  ['茶叶', TEAS],
  ['毛尖', 'zhushan-shengshui-maojian'],
  ['圣水毛尖', 'zhushan-shengshui-maojian'],
  ['龙峰茶', 'zhuxi-longfeng-tea'],
  ['高山茶', 'maojian-highland-tea'],
  ['竹溪 茶', 'zhuxi-longfeng-tea zhuxi-meizi-tea'],
  ['竹溪县茶叶', 'zhuxi-longfeng-tea zhuxi-meizi-tea'],
  ['贡米', 'zhuxi-tribute-rice'],
  ['红米', 'fangxian-red-rice'],
  ['大米', RICE],
  ['蜂蜜', HONEY],
  ['土蜂蜜', HONEY],
  ['百花蜜', 'zhuxi-bee-honey'],
  ['核桃', WALNUTS],
  ['郧西核桃', 'yunxi-walnut'],
  ['板栗', ''],
  ['柑橘', MANDARINS],
  ['蜜橘', MANDARINS],
  ['丹江口蜜橘', 'danjiangkou-mandarin'],
  ['丹江口市 橘子', 'danjiangkou-mandarin'],
  ['樱桃', 'zhangwan-cherry'],
  ['草莓', 'maojian-strawberry'],
  ['水果', FRUIT],
  ['木瓜', 'yunyang-quince'],
  ['腊肉', 'zhuxi-cured-pork'],
  ['牛肉', 'zhushan-beef'],
  ['羊肉', 'yunxi-goat'],
  ['乌鸡', 'yunyang-black-bone-chicken yunyang-black-chicken-eggs'],
  ['乌鸡蛋', 'yunyang-black-chicken-eggs'],
  ['鸡蛋', 'yunyang-black-chicken-eggs'],
  ['鱼', FISH],
  ['翘嘴鲌', 'danjiangkou-culter'],
  ['鳜鱼', 'huanglong-mandarin-fish'],
  ['豆腐干', DRIED_TOFU],
  ['豆干', DRIED_TOFU],
  ['魔芋', 'zhuxi-konjac'],
  ['泡菜', 'zhuxi-pickles'],
  ['粉条', 'yunyang-sweet-potato-noodles'],
  ['红薯粉', 'yunyang-sweet-potato-noodles'],
  ['黄酒', 'fangxian-rice-wine'],
  ['葡萄酒', 'yunxi-mountain-grape-wine'],
  ['酒', WINES],
  ['天麻', 'yunyang-gastrodia'],
  ['黄连', 'zhuxi-goldthread'],
  ['药材', HERBS],
  ['绿松石', 'zhushan-turquoise'],
  ['绿松石吊坠', 'zhushan-turquoise'],
  ['香椿', 'yunxi-toon-shoots'],
  ['房县特产 黄酒', 'fangxian-rice-wine'],
  ['十堰香菇', SHIITAKE],
  ['青峰岭', `${DRIED_SHIITAKE} qingfeng-fresh-shiitake`],
  ['老秦家', 'fangxian-black-fungus'],
];

const OTHER_NAMES: readonly Query[] = [
  ['洋芋', POTATOES],
  ['土豆', POTATOES],
  ['马铃薯', POTATOES],
  ['洋芋片', 'fangxian-dried-potato'],
  ['云耳', FUNGUS],
  ['冬菇', SHIITAKE],
  ['蘑菇', SHIITAKE],
  ['桔子', MANDARINS],
  ['胖头鱼', 'danjiangkou-bighead'],
  ['花鲢', 'danjiangkou-bighead'],
  ['桂鱼', 'huanglong-mandarin-fish'],
  ['香干', DRIED_TOFU],
  ['苕粉', 'yunyang-sweet-potato-noodles'],
  ['米酒', 'fangxian-rice-wine'],
  ['五倍子', 'zhushan-gallnut'],
  ['白芨', 'fangxian-bletilla'],
  ['中药', HERBS],
  ['胡桃', WALNUTS],
  ['蒟蒻', 'zhuxi-konjac'],
  ['熏肉', 'zhuxi-cured-pork'],
  ['咸菜', 'zhuxi-pickles'],
  ['果脯', 'wudang-plum-preserve'],
];

const PINYIN: readonly Query[] = [
  ['heimuer', FUNGUS],
  ['hei mu er', FUNGUS],
  ["hei'mu'er", FUNGUS],
  ['hei1mu4er3', FUNGUS],
  ['hēi mù ěr', FUNGUS],
  ['HeiMuEr', FUNGUS],
  ['fangxianheimuer', FUNGUS],
  ['fang xian hei mu er', FUNGUS],
  ['muer', FUNGUS],
  ['xianggu', SHIITAKE],
  ['huagu', 'fangxian-flower-shiitake'],
  ['wudangcha', 'wudang-tea'],
  ['wudang cha', 'wudang-tea'],
  ['maojian', 'zhushan-shengshui-maojian maojian-highland-tea maojian-strawberry'],
  ['fengmi', HONEY],
  ['hetao', WALNUTS],
  ['danjiangkou miju', 'danjiangkou-mandarin'],
  ['tianma', 'yunyang-gastrodia'],
  ['lusongshi', 'zhushan-turquoise'],
  ['lvsongshi', 'zhushan-turquoise'],
  ['caomei', 'maojian-strawberry'],
  ['larou', 'zhuxi-cured-pork'],
  ['房县 heimuer', FUNGUS],
  ['xiangguj', 'yunyang-mushroom-sauce'],
];

const INITIALS: readonly Query[] = [
  ['hme', FUNGUS],
  ['fxhme', FUNGUS],
  ['xg', SHIITAKE],
  ['fxxg', DRIED_SHIITAKE],
  ['wddc', 'wudang-tea'],
  ['ht', WALNUTS],
  ['djkmj', 'danjiangkou-mandarin'],
  ['lss', 'zhushan-turquoise'],
  ['zxgm', 'zhuxi-tribute-rice'],
  ['fxhj', 'fangxian-rice-wine'],
];

const ENGLISH: readonly Query[] = [
  ['shiitake', SHIITAKE],
  ['black fungus', FUNGUS],
  ['walnut', WALNUTS],
  ['walnuts', WALNUTS],
  ['strawberry', 'maojian-strawberry'],
  ['honey', HONEY],
  ['green tea', TEAS],
  ['wudang', 'wudang-tea wudang-plum-preserve'],
];

/** Slips: same sound, a sound that is not told apart, a letter or a character wrong. */
const SLIPS: readonly Query[] = [
  ['黑目耳', FUNGUS],
  ['黑木尔', FUNGUS],
  ['房县黑目耳', FUNGUS],
  ['香姑', SHIITAKE],
  ['乡菇', SHIITAKE],
  ['草梅', 'maojian-strawberry'],
  ['何桃', WALNUTS],
  ['腊揉', 'zhuxi-cured-pork'],
  ['蜂密', HONEY],
  ['峰蜜', HONEY],
  ['红署粉', 'yunyang-sweet-potato-noodles'],
  ['绿松实', 'zhushan-turquoise'],
  ['豆服干', DRIED_TOFU],
  ['房县 香姑', `${DRIED_SHIITAKE} qingfeng-fresh-shiitake`],
  ['heimuar', FUNGUS],
  ['hemuer', FUNGUS],
  ['xangu', SHIITAKE],
  ['fenmi', HONEY],
  ['caomie', 'maojian-strawberry'],
  ['lvshongshi', 'zhushan-turquoise'],
  ['shitake', SHIITAKE],
  ['wallnut', WALNUTS],
  ['turquois', 'zhushan-turquoise'],
];

/** By the kind of typing, so that a weak one shows. */
export const QUERIES: Readonly<Record<string, readonly Query[]>> = {
  Chinese: CHINESE,
  'other names': OTHER_NAMES,
  pinyin: PINYIN,
  initials: INITIALS,
  English: ENGLISH,
  slips: SLIPS,
};
