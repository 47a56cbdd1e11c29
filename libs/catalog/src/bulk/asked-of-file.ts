import { BadRequestException } from '@nestjs/common';
import type { Language, Wording } from '@shanhuo/kernel';

const NOT_KNOWN: Wording = { 'zh-CN': '导出条件有误。', en: 'This is not something a file can be asked for with.' };

/** Refuses a file for one parameter of its address. */
export function refuseFile(field: string, language: Language): never {
  throw new BadRequestException({ code: 'EXPORT_INVALID', field, message: NOT_KNOWN[language] });
}

/** A parameter that may be one of a few words. An address may name it twice, which makes it a list: none of them then. */
export function askedWord<Word extends string>(
  words: readonly Word[],
  given: unknown,
  field: string,
  language: Language,
): Word {
  return words.find((word) => word === given) ?? refuseFile(field, language);
}
