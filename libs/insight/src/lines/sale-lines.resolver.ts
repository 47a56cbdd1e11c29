import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer, type ViewerContext } from '@shanhuo/identity';
import { Clock, fen, isId, readPageSize, toMoney, type Language, type Wording } from '@shanhuo/kernel';
import { readPeriod } from '../period/period.input.js';
import { ScopeAccess } from '../scope/scope.access.js';
import { OWN_SALES, SalesArgs } from '../scope/sales.args.js';
import { SalesScopeInput } from '../scope/scope.input.js';
import { ACCOUNTS, PARTS, WHY } from './entry.words.js';
import { SaleLinesRepository } from './sale-lines.repository.js';
import { SaleLinesService } from './sale-lines.service.js';
import type { SalesFilter } from './sale-lines.statements.js';
import { SaleEntryType, SaleKindEnum, SaleLineConnectionType, SalesFilterInput } from './sale-lines.types.js';
import { toSaleLines } from './sale-lines.view.js';

/** The lines that make a figure, and the entries of the ledger that make a line. */
@Resolver()
export class SaleLinesResolver {
  constructor(
    @Inject(ScopeAccess) private readonly access: ScopeAccess,
    @Inject(SaleLinesService) private readonly lines: SaleLinesService,
    @Inject(SaleLinesRepository) private readonly rows: SaleLinesRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Allow.role(['seller', 'manager'], OWN_SALES)
  @Query(() => SaleLineConnectionType, {
    nullable: true,
    description: 'The lines that make a figure, newest first; null where they are not one’s own.',
  })
  async saleLines(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args({ type: () => SalesArgs }) { scope: asked, period: days }: SalesArgs,
    @Args('filter', { type: () => SalesFilterInput, nullable: true, description: 'Only a part; all without it.' })
    filter?: SalesFilterInput | null,
    @Args('kind', {
      type: () => SaleKindEnum,
      nullable: true,
      description: 'Sales or refunds alone; both make the net.',
    })
    kind?: 'sale' | 'refund' | null,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'Lines on the page, 1 to 100.' }) first = 20,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the line before the page.' })
    after?: string | null,
  ): Promise<SaleLineConnectionType | undefined> {
    const size = readPageSize(first, language);
    const { from, to } = readPeriod(days, this.clock.now(), language);
    const scope = await this.access.find(viewer, asked, language);
    if (scope === undefined) return undefined;
    const by: SalesFilter = filter?.by ?? 'all';
    const key = filter ? await this.rows.findKey(by, filter.key) : undefined;
    // A part nobody has is a list of nothing, as one without sales is.
    if (filter && key === undefined) return NOTHING;
    const wanted = { from, to, by, key, kind: kind ?? undefined };
    const page = await this.lines.findPage(scope, wanted, { size, after: after ?? undefined }, language);
    return toSaleLines(page, language);
  }

  @Allow.role(['seller', 'manager'], OWN_SALES)
  @Query(() => [SaleEntryType], {
    description: 'Entries of the ledger that make a line of a list; none where it is not one’s own.',
  })
  async saleEntries(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args('scope', { type: () => SalesScopeInput, description: 'Whose sales.' }) asked: SalesScopeInput,
    @Args('transactionId', { type: () => ID, description: 'Transaction of the line.' }) transactionId: string,
    @Args('lineId', { type: () => ID, description: 'Line of the order.' }) lineId: string,
    @Args('wholeStory', {
      type: () => Boolean,
      defaultValue: false,
      description: 'All entries of the line: from the sale on, and for a seller down to the payout.',
    })
    wholeStory: boolean,
  ): Promise<SaleEntryType[]> {
    const scope = await this.access.find(viewer, asked, language);
    if (scope === undefined || !isId(transactionId) || !isId(lineId)) return [];
    const entries = await this.rows.findEntries(scope, transactionId, lineId, wholeStory);
    return entries.map((entry) => ({
      transactionId: entry.transactionId,
      why: inWords(WHY, entry.kind, language),
      happenedAt: entry.happenedAt,
      day: entry.day,
      account: inWords(ACCOUNTS, entry.account, language),
      part: inWords(PARTS, entry.role ?? '', language),
      isFreight: entry.role === 'freight',
      amount: toMoney(fen(entry.amountFen)),
    }));
  }
}

const NOTHING: SaleLineConnectionType = {
  nodes: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: undefined, endCursor: undefined },
  sum: toMoney(fen(0)),
  freight: toMoney(fen(0)),
};

function inWords(words: Readonly<Record<string, Wording>>, of: string, language: Language): string {
  return words[of]?.[language] ?? of;
}
