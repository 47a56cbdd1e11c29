/** Digits as people hide them. */
const DIGITS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'零一二三四五六七八九'].map((sign, i) => [sign, String(i)])),
  ...Object.fromEntries([...'壹贰叁肆伍陆柒捌玖'].map((sign, i) => [sign, String(i + 1)])),
  ...{ 〇: '0', '○': '0', 幺: '1', 两: '2' },
};

const MOBILE = /(?<!\d)(?:(?:00)?86|0)?(1[3-9]\d{9})(?!\d)/;
const LANDLINE = /(?<!\d)(0[1-9]\d{1,2}[1-9]\d{6,7})(?!\d)/;
const QQ = /(?:qq|扣扣|企鹅)(?:号码|号|群)?(?:是|为)?(\d{5,11})/;
const WECHAT =
  /(?:[微薇威徽维][信芯]|[v微]信|vx|wx|weixin|wechat|加[微薇v])(?:号码|号|同号)?(?:是|为)?([a-z0-9]{5,20})/;
const ADDRESS =
  /(?:https?:\/\/|www\.)\S+|[a-z0-9-]{2,}\.(?:com|cn|net|top|xyz|vip|shop|cc|me)\b|[^\s@]+@[^\s@]+\.[a-z]{2,}/;

/**
 * A way to reach somebody outside the shop that stands in a text, as it reads without its disguise: spaced and full-width
 * digits, digits as words, 薇信 for 微信 (rules.md 11 and 31). Undefined where there is none.
 */
export function findContact(text: string): string | undefined {
  const plain = plainSpoken(text);
  for (const shape of [MOBILE, QQ, WECHAT, LANDLINE]) {
    const found = shape.exec(plain);
    if (found !== null) return found[0];
  }
  return ADDRESS.exec(spokenAs(text))?.[0];
}

/** A text without its disguise: no spaces and signs, digits as digits however they were written. */
export function plainSpoken(text: string): string {
  const signs = spokenAs(text).replaceAll(/[\s\p{P}\p{S}\p{M}\p{Cf}]/gu, '');
  return [...signs].map((sign) => DIGITS[sign] ?? sign).join('');
}

const spokenAs = (text: string): string => text.normalize('NFKC').toLowerCase();
