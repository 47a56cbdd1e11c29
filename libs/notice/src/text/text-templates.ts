import type { Wording } from '@shanhuo/kernel';

export type TextTemplate = 'sign-in-code';

/** Text messages, with `{name}` where a detail stands. Who sends stands first, as carriers require of a signature. */
export const TEXTS: Readonly<Record<TextTemplate, Wording>> = {
  'sign-in-code': {
    'zh-CN': '【山货】您的登录验证码是 {code}，{minutes} 分钟内有效。任何人向您索要都不要告诉他。',
    en: '[Shanhuo] Your sign-in code is {code}, good for {minutes} minutes. Tell it to nobody, whoever asks.',
  },
};

export function writeText(
  template: TextTemplate,
  language: keyof Wording,
  details: Readonly<Record<string, string>>,
): string {
  return fill(TEXTS[template][language], details);
}

/** Throws for a place without a detail: a message with a hole in it must not go out. */
export function fill(pattern: string, details: Readonly<Record<string, string>>): string {
  return pattern.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const detail = details[name];
    if (detail === undefined) throw new Error(`a message lacks ${name}`);
    return detail;
  });
}
