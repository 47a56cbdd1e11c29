import { type BeforeApplicationShutdown, Inject, Injectable, Logger } from '@nestjs/common';
import { BlindIndexer, countedAddress, type Viewer } from '@shanhuo/identity';
import { chinaDayOf, Clock } from '@shanhuo/kernel';
import type { CardFilterInput } from '../card/card.service.js';
import { SearchHelpService } from '../search/search-help.service.js';
import { countableWords } from './countable-words.js';
import { MissedSearchRepository, type MissedSearch } from './missed-search.repository.js';

/** Beyond so many that wait, searches are not counted: a count may be too low, a search never slow. */
const MOST_WAITING = 100;
const COUNTY = /^\d{6}$/;

/** A search with what was typed, which other words may mean. */
interface NotedSearch extends MissedSearch {
  readonly typed: string;
}

/**
 * Counts searches that found nothing, one visitor's once a day. A search only leaves a note; what is noted is written
 * one by one on a single connection, and lost where that fails or the process dies. What is found under a corrected
 * spelling is not counted, since the shop shows that instead.
 */
@Injectable()
export class MissedSearches implements BeforeApplicationShutdown {
  private readonly logger = new Logger(MissedSearches.name);
  private readonly waiting: NotedSearch[] = [];
  private writing: Promise<void> | undefined;

  constructor(
    @Inject(MissedSearchRepository) private readonly missed: MissedSearchRepository,
    @Inject(SearchHelpService) private readonly help: SearchHelpService,
    @Inject(BlindIndexer) private readonly blind: BlindIndexer,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A search without result, narrowed by nothing or by a county alone; others say nothing of what the shop lacks. */
  note({ personId, visitor }: Viewer, { query = '', countyCode = '', ...narrower }: CardFilterInput): void {
    if (Object.values(narrower).some(isSet) || !(countyCode === '' || COUNTY.test(countyCode))) return;
    const words = countableWords(query);
    if (words === undefined || this.waiting.length >= MOST_WAITING) return;
    const day = chinaDayOf(this.clock.now());
    const who = `${day}|${personId ?? countedAddress(visitor.address)}`;
    this.waiting.push({
      ...{ day, words, countyCode, typed: query },
      visitor: this.blind.indexOf('searching-visitor', who),
      search: this.blind.indexOf('missed-search', `${who}|${countyCode}|${words}`),
    });
    this.writing ??= this.write();
  }

  /** Resolves when all that was noted is written. */
  async settled(): Promise<void> {
    await this.writing;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.settled();
  }

  private async write(): Promise<void> {
    try {
      for (let next = this.waiting.shift(); next !== undefined; next = this.waiting.shift()) {
        if (!(await this.isFoundOtherwise(next))) await this.missed.count(next);
      }
    } catch (error) {
      this.logger.warn(
        `${this.waiting.splice(0).length + 1} searches without result are not counted: ${String(error)}`,
      );
    } finally {
      this.writing = undefined;
    }
  }

  private async isFoundOtherwise({ typed, countyCode }: NotedSearch): Promise<boolean> {
    const filter = countyCode === '' ? {} : { countyCode };
    return (await this.help.findCorrections(typed, filter, 'zh-CN')).length > 0;
  }
}

/** Whether a condition narrows anything. */
function isSet(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
}
