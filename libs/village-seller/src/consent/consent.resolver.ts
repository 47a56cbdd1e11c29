import { Inject } from '@nestjs/common';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  Allow,
  CurrentSession,
  CurrentViewer,
  type Viewer,
  type ViewerContext,
  type ViewerSession,
} from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import { chinaDayOf, Clock, isFailure, type ChinaDay, type Failure, type Language } from '@shanhuo/kernel';
import { ConsentBook, ConsentBookService } from './consent-book.service.js';
import {
  ConsentBookType,
  GiveConsentInput,
  GiveConsentResult,
  WithdrawConsentInput,
  WithdrawConsentResult,
} from './consent.types.js';
import { CONSENT_FAILURE_WORDS } from './consent.words.js';

const ROW = 'consents of one’s own household';

/** What a household lets be told of it: its own people alone see it, give it and take it back. */
@Resolver(() => ConsentBookType)
export class ConsentResolver {
  constructor(
    @Inject(ConsentBookService) private readonly book: ConsentBookService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Allow.role(['seller', 'manager'], ROW)
  @Query(() => ConsentBookType, {
    nullable: true,
    description: 'Consents of one’s own household; null for any other shop, and for one of no household.',
  })
  async consentBook(
    @Args('sellerCode', { type: () => String, description: 'Short code of the shop.' }) sellerCode: string,
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
  ) {
    const found = await this.book.find(viewer, sellerCode);
    return found && show(found, this.today(), language);
  }

  @Allow.role(['seller', 'manager'], ROW)
  @Mutation(() => GiveConsentResult, { description: 'Agrees that something of one’s household is told, until a day.' })
  async giveConsent(
    @Args('input', { description: 'To what, and until when.' }) input: GiveConsentInput,
    @CurrentSession() session: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return this.answer(await this.book.give(viewer, session.personId, input, language), language);
  }

  @Allow.role(['seller', 'manager'], ROW)
  @Mutation(() => WithdrawConsentResult, { description: 'Takes a consent back; nothing of it is told from now on.' })
  async withdrawConsent(
    @Args('input', { description: 'Which.' }) input: WithdrawConsentInput,
    @CurrentSession() session: ViewerSession,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return this.answer(await this.book.withdraw(viewer, session.personId, input), language);
  }

  private answer(outcome: ConsentBook | Failure, language: Language) {
    return isFailure(outcome) ? say(outcome, CONSENT_FAILURE_WORDS, language) : show(outcome, this.today(), language);
  }

  private today(): ChinaDay {
    return chinaDayOf(this.clock.now());
  }
}

/** Results are told apart by the name of their class, which the book has. */
function show(book: ConsentBook, today: ChinaDay, language: Language) {
  return Object.assign(Object.create(ConsentBook.prototype) as ConsentBook, {
    sellerCode: book.sellerCode,
    longestUntil: book.lastDay,
    offers: book.offers.map(({ purpose, words }) => ({ purpose, words: words[language] })),
    consents: book.rows.map(({ words, wordsEn, ...row }) => ({
      ...row,
      words: language === 'en' ? wordsEn : words,
      holds: row.endedAt === null && today <= row.validUntil,
    })),
  });
}
