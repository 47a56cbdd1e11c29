import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@shanhuo/identity';
import type { Language } from '@shanhuo/kernel';
import { CardService, type CardPageInput, type FoundPage } from '../card/card.service.js';
import { MissedSearches } from './missed-searches.js';

/** Searches as visitors do: who finds nothing on the first page leaves a note of it behind, and does not wait for that. */
@Injectable()
export class SearchService {
  constructor(
    @Inject(CardService) private readonly cards: CardService,
    @Inject(MissedSearches) private readonly missed: MissedSearches,
  ) {}

  async search(viewer: Viewer, input: CardPageInput, language: Language): Promise<FoundPage> {
    const page = await this.cards.listCards(input, language);
    if (page.nodes.length === 0 && input.after === undefined) this.missed.note(viewer, input.filter);
    return page;
  }
}
