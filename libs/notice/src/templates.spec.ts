import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@shanhuo/kernel';
import { MESSAGES, writeMessage, type MessageTemplate } from './inbox/message-templates.js';
import { fill, TEXTS, writeText, type TextTemplate } from './text/text-templates.js';

const placesOf = (...texts: string[]) => new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []));
const anything = { code: '123456', minutes: '5', device: 'Chrome · Android' };

describe('templates', () => {
  it.each(Object.keys(TEXTS) as TextTemplate[])('text %s says the same in every language', (template) => {
    const [first, ...others] = LANGUAGES.map((language) => placesOf(TEXTS[template][language]));
    for (const other of others) expect(other).toEqual(first);
    for (const language of LANGUAGES) expect(writeText(template, language, anything)).not.toMatch(/[{}]/);
  });

  it.each(Object.keys(MESSAGES) as MessageTemplate[])('message %s says the same in every language', (template) => {
    const { title, body } = MESSAGES[template];
    const [first, ...others] = LANGUAGES.map((language) => placesOf(title[language], body[language]));
    for (const other of others) expect(other).toEqual(first);
    expect(writeMessage(template, 'en', anything)).not.toEqual(writeMessage(template, 'zh-CN', anything));
  });

  it('never go out with a hole', () => {
    expect(() => fill('{code}', {})).toThrow('a message lacks code');
  });

  it('write what they are given as it is', () => {
    expect(fill('{code}', { code: '$& {minutes} <b>' })).toBe('$& {minutes} <b>');
  });
});
