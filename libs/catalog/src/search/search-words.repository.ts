import { Inject, Injectable } from '@nestjs/common';
import { Database, runIn, statement, type Transaction } from '@shanhuo/database';
import type { SpelledWordLine } from './search-dictionary.js';

const findLines = statement(
  'catalog.find_search_words',
  `select kind, words, said, category_code as "categoryCode" from catalog.search_words order by line`,
);
/** Goods of a region are all of its province and prefecture: their names tell nothing apart. */
const findPlaces = statement(
  'catalog.find_names_of_places',
  `select name, level in ('province', 'prefecture') as "isRegion" from village_seller.divisions
   union all select name, false from village_seller.villages`,
);
const findShelves = statement('catalog.find_names_of_shelves', `select code, name from catalog.categories`);
const drop = statement('catalog.drop_search_words', `delete from catalog.search_words`);
const keep = statement(
  'catalog.keep_search_words',
  `insert into catalog.search_words (line, kind, words, said, category_code)
   select line, kind, words, said, "categoryCode"
   from json_to_recordset($1) as w (line int, kind text, words text[], said text[], "categoryCode" text)`,
);

/** A name of a place; the whole region's own name is no way to narrow anything. */
export interface PlaceName {
  readonly name: string;
  readonly isRegion: boolean;
}

/** The list of words that people search with: some hundred lines, replaced whole when its file changes. */
@Injectable()
export class SearchWordsRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  findLines(): Promise<SpelledWordLine[]> {
    return this.database.read(findLines, []);
  }

  findPlaces(): Promise<PlaceName[]> {
    return this.database.read(findPlaces, []);
  }

  findShelves(): Promise<{ readonly code: string; readonly name: string }[]> {
    return this.database.read(findShelves, []);
  }

  async replace(tx: Transaction, lines: readonly SpelledWordLine[]): Promise<void> {
    await runIn(tx, drop, []);
    await runIn(tx, keep, [JSON.stringify(lines.map((given, line) => ({ line, ...given })))]);
  }
}
