import type { INestApplicationContext } from '@nestjs/common';
import {
  CardService,
  MissedSearches,
  MissedSearchRepository,
  SearchHelpService,
  SearchService,
} from '@shanhuo/catalog';
import { BlindIndexer, Viewer } from '@shanhuo/identity';
import { Clock, startOfChinaDay, type ChinaDay } from '@shanhuo/kernel';
import { readCsv, required } from '../read-csv.js';
import type { Agenda } from './agenda.js';
import type { Dice } from './dice.js';

/** Words that nobody of the demo sells, where they are searched, and how many search for them on a good day. */
interface Missed {
  readonly words: string;
  readonly countyCode: string;
  readonly aDay: number;
}

/** This month, this week and those before them. */
const SEARCHED_DAYS = 35;
const EVENING = 21 * 3_600_000;
const MINUTE = 60_000;
const TOGETHER = 5;

/** Visitors who look for what the shop does not have, by the search that serves everybody. */
export class Searching {
  private constructor(
    private readonly search: SearchService,
    private readonly missed: MissedSearches,
    private readonly rows: readonly Missed[],
  ) {}

  static open(app: INestApplicationContext, folder: string): Searching {
    // Only the API notes searches, and it is not there yet.
    const missed = new MissedSearches(
      app.get(MissedSearchRepository),
      app.get(SearchHelpService),
      app.get(BlindIndexer),
      app.get(Clock),
    );
    const rows = readCsv(folder, 'demo/searches.csv').map(({ of, whole }) => ({
      words: of('words'),
      countyCode: of('county_code'),
      aDay: required(whole('a_day')),
    }));
    return new Searching(new SearchService(app.get(CardService), missed), missed, rows);
  }

  /** They count by the day, so its evening has them all. The last one is full: its week may have just begun. */
  plan(agenda: Agenda, days: readonly ChinaDay[], endOf: (day: ChinaDay) => Date, dice: Dice): void {
    for (const day of days.slice(-SEARCHED_DAYS)) {
      const at = Math.min(startOfChinaDay(day).getTime() + EVENING, endOf(day).getTime() - MINUTE);
      const own = dice.of(`searches of ${day}`);
      const share = day === days.at(-1) ? 1 : own.between(0.2, 0.5);
      agenda.putAlone(new Date(at), () => this.searchInVain(share, own));
    }
  }

  /** Each by another visitor; `share` is how good a day it was. */
  private async searchInVain(share: number, dice: Dice): Promise<void> {
    const searches = this.rows.flatMap((row) =>
      Array.from({ length: Math.round(row.aDay * share * dice.between(1, 1.3)) }, () => row),
    );
    for (let from = 0; from < searches.length; from += TOGETHER) {
      const together = searches.slice(from, from + TOGETHER);
      await Promise.all(together.map((row, i) => this.searchOnce(row, from + i)));
    }
    await this.missed.settled();
  }

  private async searchOnce({ words, countyCode }: Missed, visitor: number): Promise<void> {
    const viewer = Viewer.anonymous({ address: `10.80.${visitor >> 8}.${visitor & 255}`, userAgent: 'demo history' });
    const filter = { query: words, ...(countyCode !== '' && { countyCode }) };
    // Where other goods are sold than the demo's, somebody may find something: then nothing is noted.
    await this.search.search(viewer, { filter, sort: 'relevance', first: 1 }, 'zh-CN');
  }
}
