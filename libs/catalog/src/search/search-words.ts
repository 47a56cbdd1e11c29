import { Inject, Injectable } from '@nestjs/common';
import type { Transaction } from '@shanhuo/database';
import { Clock } from '@shanhuo/kernel';
import { hanRuns } from './fold.js';
import { spell } from './spelling.js';
import { SearchDictionary, type SearchWordLine } from './search-dictionary.js';
import { SearchWordsRepository } from './search-words.repository.js';

const MILLISECONDS_KEPT = 10 * 60_000;

/**
 * Words that people search with. A process keeps its dictionary for ten minutes (some thousand words, under a
 * megabyte): the list and the places change a few times a year, and each search needs them.
 */
@Injectable()
export class SearchWords {
  private kept: { readonly dictionary: Promise<SearchDictionary>; readonly until: number } | undefined;

  constructor(
    @Inject(SearchWordsRepository) private readonly words: SearchWordsRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  getDictionary(): Promise<SearchDictionary> {
    const now = this.clock.now().getTime();
    if (this.kept !== undefined && now < this.kept.until) return this.kept.dictionary;
    const kept = { dictionary: this.load(), until: now + MILLISECONDS_KEPT };
    this.kept = kept;
    // A database that was away for a moment is asked again by the next search.
    kept.dictionary.catch(() => (this.kept = this.kept === kept ? undefined : this.kept));
    return kept.dictionary;
  }

  /** Replaces the list; other processes know it within ten minutes. */
  async replace(tx: Transaction, lines: readonly SearchWordLine[]): Promise<void> {
    const spelled = lines.map((line) => ({ ...line, said: line.words.map(sayWord) }));
    await this.words.replace(tx, spelled);
    this.kept = undefined;
  }

  private async load(): Promise<SearchDictionary> {
    const [places, shelves, lines] = await Promise.all([
      this.words.findPlaces(),
      this.words.findShelves(),
      this.words.findLines(),
    ]);
    const ofShelves = shelves.map(({ code, name }) => ({
      kind: 'wide' as const,
      words: [name, `#${code}`],
      said: [],
      categoryCode: code,
    }));
    const regions = places.filter(({ isRegion }) => isRegion).map(({ name }) => name);
    return new SearchDictionary(
      places.map(({ name }) => name),
      [...ofShelves, ...lines],
      regions,
    );
  }
}

/** Spelled once, when the list is brought in: some hundred words take longer to spell than to read. */
function sayWord(word: string): string {
  const [run] = hanRuns(word);
  return run === word ? (spell(run)[0]?.syllables.join(' ') ?? '') : '';
}
