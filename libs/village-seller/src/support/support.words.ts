import { IDENTITY_FAILURE_WORDS, type FailureWords } from '@shanhuo/identity/graphql';
import { InvalidInput, type Language, type Wording } from '@shanhuo/kernel';

/** Sentences for what agents and operators can meet with households, by code. */
export const SUPPORT_WORDS: FailureWords = {
  ...IDENTITY_FAILURE_WORDS,
  HOUSEHOLD_NOT_FOUND: { 'zh-CN': '没有找到这户人家。', en: 'There is no such household.' },
};

const PROBLEMS = {
  DAY_INVALID: { 'zh-CN': '请填写日期，比如 2026-01-01。', en: 'Please give a day, such as 2026-01-01.' },
  DAY_TO_COME: { 'zh-CN': '这一天还没有到。', en: 'This day is still to come.' },
  DAY_NOT_AFTER: {
    'zh-CN': '要比上一次登记的日期晚。',
    en: 'This has to be later than what is registered already.',
  },
  NOTHING_HOLDS: { 'zh-CN': '这户现在没有登记类别。', en: 'Nothing is registered of this household now.' },
  SOURCE_MISSING: {
    'zh-CN': '请写明依据，比如名册和文号。',
    en: 'Please say where this is from, such as a list and its number.',
  },
  SOURCE_TOO_LONG: { 'zh-CN': '依据最多 200 个字。', en: 'The source has 200 characters at most.' },
} as const satisfies Readonly<Record<string, Wording>>;

/** What is wrong with a field, as an answer. */
export function supportProblem(field: string, code: keyof typeof PROBLEMS, language: Language): InvalidInput {
  return new InvalidInput([{ field, code, message: PROBLEMS[code][language] }]);
}
