import { Inject } from '@nestjs/common';
import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentSession, type ViewerContext, type ViewerSession } from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import { Clock, Failure, fen, toMoney, type Language } from '@shanhuo/kernel';
import { SUPPORT_WORDS } from '@shanhuo/village-seller/graphql';
import { toSaleLines } from '../lines/sale-lines.view.js';
import { readPeriod, SalesPeriodInput } from '../period/period.input.js';
import type { FigureRow, HouseholdIncomeRow, SupportFilter } from './household-income.repository.js';
import { HouseholdIncomeService, type HouseholdIncomes } from './household-income.service.js';
import {
  HouseholdIncomeConnectionType,
  HouseholdLinesType,
  OpenHouseholdLinesInput,
  OpenHouseholdLinesResult,
  SupportFilterEnum,
  type HouseholdFiguresType,
  type HouseholdIncomeType,
} from './household-income.types.js';

const ALL = 'households of all villages';
const PERIOD_ARG = { type: () => SalesPeriodInput, description: 'Which days.' };
const SUPPORT_ARG = { type: () => SupportFilterEnum, defaultValue: 'listed', description: 'Which households.' };
const FIRST_ARG = { type: () => Int, defaultValue: 50, description: 'Households on the page, 1 to 100.' };
const AFTER_ARG = { type: () => String, nullable: true, description: 'Cursor of the household before the page.' };
const LINES_ON_A_PAGE = 50;

/** Results are told apart by the names of their classes. */
class HouseholdLines extends HouseholdLinesType {}

/** What households earn, followed from sale to payout. */
@Resolver(() => HouseholdIncomeConnectionType)
export class HouseholdIncomeResolver {
  constructor(
    @Inject(HouseholdIncomeService) private readonly incomes: HouseholdIncomeService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Allow.role('operator', ALL)
  @Query(() => HouseholdIncomeConnectionType, {
    description: 'What households earned in some days, by village and code, with the sum of all.',
  })
  async householdIncomes(
    @Context() { language }: ViewerContext,
    @Args('period', PERIOD_ARG) days: SalesPeriodInput,
    @Args('support', SUPPORT_ARG) support: SupportFilter,
    @Args('countyCode', { type: () => String, nullable: true, description: 'Only of this county, by its six digits.' })
    countyCode?: string | null,
    @Args('villageCode', { type: () => String, nullable: true, description: 'Only of this village.' })
    villageCode?: string | null,
    @Args('first', FIRST_ARG) first = 50,
    @Args('after', AFTER_ARG) after?: string | null,
  ): Promise<HouseholdIncomeConnectionType> {
    const place = { countyCode: countyCode ?? undefined, villageCode: villageCode ?? undefined };
    const input = { days: readPeriod(days, this.clock.now(), language), support, first, after: after ?? undefined };
    return toConnection(await this.incomes.listAll(place, input, language), language);
  }

  @Allow.role('agent', 'sums of households of the villages one is agent of')
  @Query(() => HouseholdIncomeConnectionType, {
    nullable: true,
    description: 'What households of a village earned, sums alone; null for a village one is no agent of.',
  })
  async villageHouseholdIncomes(
    @Context() { viewer, language }: ViewerContext,
    @Args('villageCode', { type: () => String, description: 'Division code of the village.' }) villageCode: string,
    @Args('period', PERIOD_ARG) days: SalesPeriodInput,
    @Args('support', SUPPORT_ARG) support: SupportFilter,
    @Args('first', FIRST_ARG) first = 50,
    @Args('after', AFTER_ARG) after?: string | null,
  ): Promise<HouseholdIncomeConnectionType | undefined> {
    const input = { days: readPeriod(days, this.clock.now(), language), support, first, after: after ?? undefined };
    const found = await this.incomes.listOfVillage(viewer, villageCode, input, language);
    return found && toConnection(found, language);
  }

  @Allow.role('operator', ALL)
  @Mutation(() => OpenHouseholdLinesResult, {
    description: 'Shows the lines of a household’s sales; who looked and what for is kept first.',
  })
  async openHouseholdLines(
    @Args('input', { description: 'Whose, of which days, and what for.' }) input: OpenHouseholdLinesInput,
    @CurrentSession() session: ViewerSession,
    @Context() { language }: ViewerContext,
  ) {
    const days = readPeriod(input.period, this.clock.now(), language);
    const page = { first: input.first ?? LINES_ON_A_PAGE, after: input.after ?? undefined };
    const opened = await this.incomes.openLines(session.personId, { ...input, days }, page, language);
    if (opened instanceof Failure) return say(opened, SUPPORT_WORDS, language);
    const { household, lines } = opened;
    return Object.assign(new HouseholdLines(), {
      sellerCode: household.code,
      householdName: language === 'en' ? household.nameEn : household.name,
      lines: toSaleLines(lines, language),
    });
  }
}

function toConnection({ page, all }: HouseholdIncomes, language: Language): HouseholdIncomeConnectionType {
  return {
    nodes: page.nodes.map((row) => toIncome(row, language)),
    pageInfo: page.pageInfo,
    totalCount: all.households,
    total: toFigures(all),
  };
}

function toIncome(row: HouseholdIncomeRow, language: Language): HouseholdIncomeType {
  const en = language === 'en';
  const { kind, validFrom, validTo, source } = row;
  return {
    sellerCode: row.code,
    householdName: en ? row.nameEn : row.name,
    villageCode: row.villageCode,
    villageName: en ? row.villageNameEn : row.villageName,
    countyName: en ? row.countyNameEn : row.countyName,
    support: kind === null ? null : { kind, validFrom: validFrom ?? '', validTo, source: source ?? '' },
    figures: toFigures(row),
  };
}

function toFigures(row: FigureRow): HouseholdFiguresType {
  const money = (amountFen: number) => toMoney(fen(amountFen));
  return {
    sold: money(row.soldFen),
    givenBack: money(row.givenBackFen),
    fees: money(row.feesFen),
    freight: money(row.freightFen),
    onItsWay: money(row.pendingFen),
    available: money(row.availableFen),
    held: money(row.heldFen),
    paid: money(row.paidFen),
  };
}
