import { Inject } from '@nestjs/common';
import { Args, Context, Int, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentViewer, type Viewer, type ViewerContext } from '@shanhuo/identity';
import { HarvestSumsService } from './harvest-sums.service.js';
import { LotDeskService } from './lot-desk.service.js';
import { HarvestSumConnectionType } from './harvest-sum.types.js';
import { LotConnectionType } from './lot.types.js';
import { toHarvestSums, toLot } from './lot.view.js';

const OF_MEMBERS = 'harvests of the cooperative one manages, and of members who let it list for them';
const COOPERATIVE_ARG = { type: () => String, description: 'Short code of the cooperative.' };
const MONTH_ARG = { type: () => String, nullable: true, description: 'Only of this month, written 2026-11.' };
const FIRST_ARG = { type: () => Int, defaultValue: 20, description: 'Rows on the page, 1 to 100.' };
const AFTER_ARG = { type: () => String, nullable: true, description: 'Cursor of the row before the page.' };

/** Harvests of many: for a cooperative each of them and their sums, for the agent of a village sums alone. */
@Resolver(() => HarvestSumConnectionType)
export class HarvestSumsResolver {
  constructor(
    @Inject(HarvestSumsService) private readonly sums: HarvestSumsService,
    @Inject(LotDeskService) private readonly desk: LotDeskService,
  ) {}

  @Allow.role('manager', OF_MEMBERS)
  @Query(() => LotConnectionType, {
    description: 'Lots of a cooperative one manages and of members who let it list for them, the newest harvest first.',
  })
  async cooperativeLots(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args('cooperativeCode', COOPERATIVE_ARG) cooperativeCode: string,
    @Args('month', MONTH_ARG) month?: string | null,
    @Args('first', FIRST_ARG) first = 20,
    @Args('after', AFTER_ARG) after?: string | null,
  ): Promise<LotConnectionType> {
    const page = await this.desk.listOfCooperative(viewer, cooperativeCode, { month, first, after }, language);
    return { nodes: page.nodes.map((row) => toLot(row, language)), pageInfo: page.pageInfo };
  }

  @Allow.role('manager', OF_MEMBERS)
  @Query(() => HarvestSumConnectionType, {
    nullable: true,
    description: 'What they harvested by month and goods; null where the cooperative is not one’s own.',
  })
  async cooperativeHarvests(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args('cooperativeCode', COOPERATIVE_ARG) cooperativeCode: string,
    @Args('month', MONTH_ARG) month?: string | null,
    @Args('first', FIRST_ARG) first = 20,
    @Args('after', AFTER_ARG) after?: string | null,
  ): Promise<HarvestSumConnectionType | undefined> {
    const found = await this.sums.findOfCooperative(viewer, cooperativeCode, { month, first, after }, language);
    return found && toHarvestSums(found, language);
  }

  @Allow.role('agent', 'sums of the villages one is agent of')
  @Query(() => HarvestSumConnectionType, {
    nullable: true,
    description: 'What a village harvested by month and goods, without money and names; null for any other village.',
  })
  async villageHarvests(
    @CurrentViewer() viewer: Viewer,
    @Context() { language }: ViewerContext,
    @Args('villageCode', { type: () => String, description: 'Division code of the village.' }) villageCode: string,
    @Args('month', MONTH_ARG) month?: string | null,
    @Args('first', FIRST_ARG) first = 20,
    @Args('after', AFTER_ARG) after?: string | null,
  ): Promise<HarvestSumConnectionType | undefined> {
    const found = await this.sums.findOfVillage(viewer, villageCode, { month, first, after }, language);
    return found && toHarvestSums(found, language);
  }
}
