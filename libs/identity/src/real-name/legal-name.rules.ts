/** A name as an identity card has it, in Chinese characters. */
export type LegalName = string & { readonly brand: 'LegalName' };

const LONGEST = 25;
/** Dots people type between the parts of a name of a minority: one is right (GB/T 30430), the others look like it. */
const DOTS = /[•．.・‧∙⋅●]/g;
/** Surnames of two characters that are common enough to be met. */
const TWO_CHARACTERS =
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 梁丘 左丘 东门 西门';

/** Undefined for what no card says: letters, digits, one character alone. */
export function readLegalName(text: string): LegalName | undefined {
  if (text.length > 100) return undefined;
  const name = text.replaceAll(/\s/gu, '').replaceAll(DOTS, '·');
  if (name.length > LONGEST || !/^\p{Script=Han}+(·\p{Script=Han}+)*$/u.test(name)) return undefined;
  return [...name].length >= 2 ? (name as LegalName) : undefined;
}

/** How a name is shown everywhere: 张*, 王**. */
export function maskLegalName(name: LegalName): string {
  const [first = '', ...rest] = name;
  return first + '*'.repeat(Math.min(rest.length, 3));
}

/** What comes first in a name: the surname, of one character or of two; the first part of a name that has a dot. */
export function surnameOf(name: LegalName): string {
  const [first = name] = name.split('·');
  if (first !== name) return first;
  const two = [...name].slice(0, 2).join('');
  return [...name].length > 2 && TWO_CHARACTERS.split(' ').includes(two) ? two : ([...name][0] ?? name);
}
