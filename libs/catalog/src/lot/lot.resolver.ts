import { Inject } from '@nestjs/common';
import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer, type ViewerContext } from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import { Failure, type Language } from '@shanhuo/kernel';
import { HarvestService, type LotWritten as Written } from './harvest.service.js';
import { LotDeskService } from './lot-desk.service.js';
import { LotStepsService } from './lot-steps.service.js';
import { CloseLotInput, CorrectLotInput, RecordHarvestInput } from './lot.input.js';
import { LotRepository } from './lot.repository.js';
import { CloseLotResult, CorrectLotResult, RecordHarvestResult } from './lot.result.js';
import { LotConnectionType, LotRecordType, LotStockType, LotType } from './lot.types.js';
import { StockRecordConnectionType } from './stock-record.types.js';
import { LotWritten, toLot, toLotRecord, toStockRecord } from './lot.view.js';
import { LOT_FAILURE_WORDS } from './lot.words.js';

const MINE = 'lots of the sellers one holds';
const SELLER_ARG = { type: () => String, description: 'Short code of the seller.' };
const FIRST_ARG = { type: () => Int, defaultValue: 20, description: 'Rows on the page, 1 to 100.' };
const AFTER_ARG = { type: () => String, nullable: true, description: 'Cursor of the row before the page.' };

/** What was harvested, and what was written of it. Whoever may not list for the seller is told of none. */
@Resolver(() => LotType)
export class LotResolver {
  constructor(
    @Inject(LotDeskService) private readonly desk: LotDeskService,
    @Inject(HarvestService) private readonly harvests: HarvestService,
    @Inject(LotStepsService) private readonly steps: LotStepsService,
    @Inject(LotRepository) private readonly repository: LotRepository,
  ) {}

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Query(() => LotConnectionType, { description: 'Lots of a seller one holds, the newest harvest first.' })
  async lots(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args('sellerCode', SELLER_ARG) sellerCode: string,
    @Args('first', FIRST_ARG) first = 20,
    @Args('after', AFTER_ARG) after?: string | null,
  ): Promise<LotConnectionType> {
    const page = await this.desk.listLots(viewer, sellerCode, { first, after }, language);
    return { nodes: page.nodes.map((row) => toLot(row, language)), pageInfo: page.pageInfo };
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Query(() => LotType, { nullable: true, description: 'A lot of a seller one holds, by code; else null.' })
  async lot(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args('sellerCode', SELLER_ARG) sellerCode: string,
    @Args('code', { type: () => String, description: 'Code of the lot.' }) code: string,
  ): Promise<LotType | undefined> {
    const row = await this.desk.findLot(viewer, sellerCode, code);
    return row && toLot(row, language);
  }

  @Allow.role(['seller', 'manager', 'agent'], 'stock of the sellers one holds')
  @Query(() => StockRecordConnectionType, {
    description: 'What was changed of the stock of a product by hand, by whom and why, the newest first.',
  })
  async stockRecords(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args('sellerCode', SELLER_ARG) sellerCode: string,
    @Args('code', { type: () => String, description: 'Short code of the product.' }) code: string,
    @Args('first', FIRST_ARG) first = 20,
    @Args('after', AFTER_ARG) after?: string | null,
  ): Promise<StockRecordConnectionType> {
    const page = await this.desk.listStockRecords(viewer, { sellerCode, code }, { first, after }, language);
    return { nodes: page.nodes.map((row) => toStockRecord(row, language)), pageInfo: page.pageInfo };
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Mutation(() => RecordHarvestResult, {
    description: 'Writes a harvest down: a lot of its own, and packs of it to stock where that is wanted.',
  })
  async recordHarvest(
    @Args('input', { description: 'What was harvested.' }) input: RecordHarvestInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return this.answer(viewer, await this.harvests.record(viewer, input, language), language);
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Mutation(() => CorrectLotResult, { description: 'Corrects a lot by one more record; the ones before it stay.' })
  async correctLot(
    @Args('input', { description: 'What it was in truth.' }) input: CorrectLotInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return this.answer(viewer, await this.steps.correct(viewer, input, language), language);
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Mutation(() => CloseLotResult, { description: 'Closes a lot: nothing of it is corrected any more.' })
  async closeLot(
    @Args('input', { description: 'Which lot.' }) input: CloseLotInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return this.answer(viewer, await this.steps.close(viewer, input, language), language);
  }

  @Allow.asParent()
  @ResolveField('records', () => [LotRecordType], { description: 'What was written of it, the oldest first.' })
  async records(@Parent() { id }: LotType, @Context() { loaders, language }: ViewerContext): Promise<LotRecordType[]> {
    const rows = await loaders.load('catalog.lot_records', id, (ids) => this.repository.findRecords(ids));
    return (rows ?? []).map((row) => toLotRecord(row, language));
  }

  @Allow.asParent()
  @ResolveField('toStock', () => [LotStockType], { description: 'Packs of it that went to stock as it was written.' })
  async toStock(@Parent() { id }: LotType, @Context() { loaders, language }: ViewerContext): Promise<LotStockType[]> {
    const rows = await loaders.load('catalog.lot_stock', id, (ids) => this.repository.findStock(ids));
    return (rows ?? []).map(({ label, labelEn, packs }) => ({ label: language === 'en' ? labelEn : label, packs }));
  }

  private async answer(viewer: Viewer, written: Written | Failure, language: Language): Promise<object> {
    if (written instanceof Failure) return say(written, LOT_FAILURE_WORDS, language);
    const row = await this.desk.findLot(viewer, written.sellerCode, written.lotCode);
    if (row === undefined) throw new Error(`lot ${written.lotCode} was just written and is gone`);
    return Object.assign(new LotWritten(), { lot: toLot(row, language) });
  }
}
