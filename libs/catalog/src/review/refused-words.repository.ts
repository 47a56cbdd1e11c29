import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import type { RefusedWord } from './refused-words.rules.js';

const find = statement(
  'catalog.find_refused_words',
  `select kind, word, level, unless, why, why_en as "whyEn", instead, instead_en as "insteadEn" from catalog.refused_words
   order by kind, word`,
);
const drop = statement('catalog.drop_refused_words', `delete from catalog.refused_words`);
const keep = statement(
  'catalog.keep_refused_words',
  `insert into catalog.refused_words (kind, word, level, unless, why, why_en, instead, instead_en)
   select kind, word, level, unless, why, "whyEn", instead, "insteadEn"
   from json_to_recordset($1) as w (kind text, word text, level text, unless text[], why text, "whyEn" text,
     instead text, "insteadEn" text)`,
);

/** The list of refused words: some hundreds, replaced whole when its file changes. */
@Injectable()
export class RefusedWords {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** Throws where there is no list: goods that nobody checked must not go on sale for want of a file. */
  async getWords(): Promise<RefusedWord[]> {
    const words = await this.database.read<RefusedWord>(find, []);
    if (words.length === 0) throw new Error('no list of refused words was brought in');
    return words;
  }

  async replace(tx: Transaction, words: readonly RefusedWord[]): Promise<void> {
    await runIn(tx, drop, []);
    await runIn(tx, keep, [JSON.stringify(words)]);
  }
}
