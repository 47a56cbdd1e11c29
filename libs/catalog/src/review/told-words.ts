import { Inject, Injectable } from '@nestjs/common';
import type { FieldProblem, Language } from '@shanhuo/kernel';
import { RefusedWords } from './refused-words.repository.js';
import { judgeWords, toProblem } from './word-findings.js';

/** What a seller writes to a buyer is no advertisement: "the best ones are sold out" praises nothing, and names no origin. */
const ADVERTISING: readonly string[] = ['WORD_SUPERLATIVE', 'WORD_ALLEVIATION'];

/** Words that a seller writes to one buyer: they lead nobody away from the shop, and claim and offer nothing refused. */
@Injectable()
export class ToldWords {
  constructor(@Inject(RefusedWords) private readonly words: RefusedWords) {}

  /** What of a text is refused, at its field, with what to write instead; empty where all of it may be sent. */
  async findProblems(field: string, text: string, language: Language): Promise<FieldProblem[]> {
    return judgeWords([[field, text]], await this.words.getWords())
      .filter(({ level, code }) => level === 'refused' && !ADVERTISING.includes(code))
      .map((finding) => toProblem(finding, language));
  }
}
