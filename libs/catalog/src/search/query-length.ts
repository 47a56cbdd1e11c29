import { BadRequestError, type Language, type Wording } from '@shanhuo/kernel';

const LONGEST_QUERY = 64;
const TOO_LONG: Wording = {
  'zh-CN': `搜索内容请不要超过 ${LONGEST_QUERY} 个字。`,
  en: `Please search for at most ${LONGEST_QUERY} characters.`,
};

/** Throws what a search refuses before anything is read of it: work grows with what was typed. */
export function refuseLongQuery(query: string, language: Language): void {
  if (query.length > LONGEST_QUERY) throw new BadRequestError('query', 'QUERY_TOO_LONG', TOO_LONG[language]);
}
