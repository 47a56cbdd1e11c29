import { describe, expect, it } from '@jest/globals';
import { LANGUAGES } from '@shanhuo/kernel';
import { MESSAGES, writeMessage, type MessageTemplate } from './inbox/message-templates.js';
import { TEXTS, writeText, type TextTemplate } from './text/text-templates.js';
import { fill } from './words/fill.js';
import { helpOf } from './words/help-line.js';

const placesOf = (...texts: string[]) => new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []));
const anything = new Proxy({ code: '123456' }, { get: (_, name) => `<${String(name)}>` });

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

  it.each(Object.keys(TEXTS) as TextTemplate[])(
    'text %s carries nobody’s own words, which stay in the shop',
    (template) => {
      const places = LANGUAGES.flatMap((language) => [...placesOf(TEXTS[template][language])]);
      expect(places.filter((place) => place === '{reason}' || place === '{words}')).toEqual([]);
    },
  );

  it('never go out with a hole', () => {
    expect(() => fill('{code}', 'en', {})).toThrow('a message lacks code');
  });

  it('say a detail in the language of the reader', () => {
    const details = { carrier: { 'zh-CN': '顺丰速运', en: 'SF Express' } };
    expect([fill('{carrier}', 'zh-CN', details), fill('{carrier}', 'en', details)]).toEqual(['顺丰速运', 'SF Express']);
  });

  it.each([
    ['0719-012 3456', /收回，或者打帮助电话 0719-012 3456。$/, /“Who acts for me”, or call 0719-012 3456\.$/],
    [undefined, /收回，或者留下号码请人打电话给您。$/, /“Who acts for me”, or ask for a call back\.$/],
  ])('[N2] say how to reach people, by the number %s', (helpPhone, chinese, english) => {
    const details = { ...helpOf({ helpPhone }), agent: '老张', shop: '秦家', what: '改了价钱' };
    expect(writeText('agent-acted-for-you', 'zh-CN', details)).toMatch(chinese);
    expect(writeMessage('agent-acted-for-you', 'en', details).body).toMatch(english);
  });

  it('write what they are given as it is', () => {
    expect(fill('{code}', 'en', { code: '$& {minutes} <b>' })).toBe('$& {minutes} <b>');
  });
});
