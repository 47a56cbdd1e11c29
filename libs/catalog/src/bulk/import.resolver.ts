import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Allow, CurrentLanguage, CurrentViewer, type Viewer, type ViewerContext } from '@shanhuo/identity';
import { say } from '@shanhuo/identity/graphql';
import { Failure, type Language } from '@shanhuo/kernel';
import {
  ApplyGoodsImportInput,
  ApplyGoodsImportResult,
  DropGoodsImportResult,
  GoodsImportInput,
  GoodsImportSavedType,
} from './import.result.js';
import type { ImportRow, StoredRow } from './import.rows.js';
import { ImportService, type ImportBegun, type VerdictCounts } from './import.service.js';
import { GoodsImportType, GoodsRowType, GoodsRowVerdictEnum, type GoodsVerdictCountType } from './import.types.js';
import { IMPORT_FAILURE_WORDS } from './import.words.js';
import { ROW_VERDICTS, type RowVerdict } from './row-plan.js';
import { sayProblem } from './row-refusal.js';
import { sayRefusal } from './sheet-refused.js';
import { titleOf } from './sheet.columns.js';

const MINE = 'goods of the sellers one holds';
const SELLER_ARG = { type: () => String, description: 'Short code of the seller.' };
const MOST_SHOWN = 100;

/** Results are told apart by the names of their classes. */
class GoodsImportSaved extends GoodsImportSavedType {}

/** Files of goods: what they would do, what they did, and the yes between. Whoever may neither list nor price sees none. */
@Resolver(() => GoodsImportType)
export class ImportResolver {
  constructor(@Inject(ImportService) private readonly imports: ImportService) {}

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Query(() => [GoodsImportType], { description: 'The newest files of goods of a seller one holds, ten at most.' })
  async goodsImports(
    @CurrentViewer() viewer: Viewer,
    @CurrentLanguage() language: Language,
    @Args('sellerCode', SELLER_ARG) sellerCode: string,
  ): Promise<GoodsImportType[]> {
    return this.toImports(await this.imports.list(viewer, sellerCode), language);
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Query(() => GoodsImportType, { nullable: true, description: 'A file of goods of a seller one holds; else null.' })
  async goodsImport(
    @CurrentViewer() viewer: Viewer,
    @CurrentLanguage() language: Language,
    @Args('sellerCode', SELLER_ARG) sellerCode: string,
    @Args('id', { type: () => ID, description: 'The import.' }) id: string,
  ): Promise<GoodsImportType | undefined> {
    const row = await this.imports.find(viewer, sellerCode, id);
    return row && (await this.toImports([row], language))[0];
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Query(() => [GoodsRowType], {
    description:
      'Rows of a file of goods that go some ways, in order of their lines, 100 at most; none of others’ files.',
  })
  async goodsImportRows(
    @CurrentViewer() viewer: Viewer,
    @CurrentLanguage() language: Language,
    @Args('sellerCode', SELLER_ARG) sellerCode: string,
    @Args('id', { type: () => ID, description: 'The import.' }) id: string,
    @Args('verdicts', { type: () => [GoodsRowVerdictEnum], description: 'Which ways.' }) verdicts: RowVerdict[],
    @Args('afterLine', { type: () => Int, defaultValue: 0, description: 'Rows after this line.' }) afterLine = 0,
  ): Promise<GoodsRowType[]> {
    const made = await this.imports.find(viewer, sellerCode, id);
    const rows = made === undefined ? [] : await this.imports.page(made.id, verdicts, afterLine, MOST_SHOWN);
    return rows.map((row) => toRow(row, language));
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Mutation(() => ApplyGoodsImportResult, { description: 'Says yes to a file of goods: what it shows is done.' })
  async applyGoodsImport(
    @Args('input', { description: 'Which file.' }) { sellerCode, id, confirmed }: ApplyGoodsImportInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    const said = { sellerCode, id, confirmed: confirmed ?? false };
    return this.answer(viewer, sellerCode, await this.imports.apply(viewer, said), language);
  }

  @Allow.role(['seller', 'manager', 'agent'], MINE)
  @Mutation(() => DropGoodsImportResult, { description: 'Throws a file of goods away; nothing of it was done.' })
  async dropGoodsImport(
    @Args('input', { description: 'Which file.' }) { sellerCode, id }: GoodsImportInput,
    @Context() { viewer, language }: ViewerContext,
  ) {
    return this.answer(viewer, sellerCode, await this.imports.drop(viewer, { sellerCode, id }), language);
  }

  private async answer(
    viewer: Viewer,
    sellerCode: string,
    outcome: ImportBegun | Failure,
    language: Language,
  ): Promise<object> {
    if (outcome instanceof Failure) return say(outcome, IMPORT_FAILURE_WORDS, language);
    const row = await this.imports.find(viewer, sellerCode, outcome.importId);
    if (row === undefined) throw new Error(`import ${outcome.importId} was just written and is gone`);
    const [goodsImport] = await this.toImports([row], language);
    return Object.assign(new GoodsImportSaved(), { goodsImport });
  }

  /** With what was counted of all of them in one statement. */
  private async toImports(rows: readonly ImportRow[], language: Language): Promise<GoodsImportType[]> {
    const counts = await this.imports.countVerdicts(rows.map(({ id }) => id));
    return rows.map((row, i) => ({ ...toImport(row, language), counts: toCounts(counts[i] ?? {}) }));
  }
}

function toCounts(counts: VerdictCounts): GoodsVerdictCountType[] {
  return ROW_VERDICTS.flatMap((verdict) => {
    const count = counts[verdict];
    return count === undefined ? [] : [{ verdict, count }];
  });
}

function toImport({ refusal, refusalDetails, ...row }: ImportRow, language: Language): Omit<GoodsImportType, 'counts'> {
  const { id, fileName, state, rows, rowsDone, beganAt, endsAt } = row;
  const said = refusal && sayRefusal(refusal, refusalDetails, language);
  return { id, fileName, state, rows, rowsDone, beganAt, endsAt, refusal: said };
}

function toRow({ line, cells, verdict, productCode, plan, problems }: StoredRow, language: Language): GoodsRowType {
  return {
    ...{ line, productCode, verdict: verdict ?? 'unchanged' },
    name: cells.title ?? cells.code ?? cells.rowKey ?? '',
    changes: (plan?.changes ?? []).map((key) => titleOf(key, language)),
    problems: problems.map((problem) => sayProblem(problem, language)),
  };
}
