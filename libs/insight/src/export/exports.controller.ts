import {
  Controller,
  Get,
  Headers,
  Inject,
  NotFoundException,
  Query,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { askedWord, refuseFile, SheetSender, type Reply, type SentSheet } from '@shanhuo/catalog';
import { Allow, ViewerService, type ViewerRequest } from '@shanhuo/identity';
import { chinaDay, Clock, readLanguage, type Language } from '@shanhuo/kernel';
import { SALES_CUTS, type SalesCut } from '../cut/cut.rules.js';
import { SaleLinesRepository } from '../lines/sale-lines.repository.js';
import { readPeriod } from '../period/period.input.js';
import { PERIOD_KINDS, type Days, type PeriodKind } from '../period/period.rules.js';
import { asBadRequest } from '../scope/bad-request.js';
import { ScopeAccess, type Scope } from '../scope/scope.access.js';
import { FILE_FORMATS, SalesFile, type FileFormat } from './sales-file.service.js';

/** What a file of sales is asked for with; names as in GraphQL, capitals or not. */
interface Asked {
  readonly cooperative?: string;
  readonly seller?: string;
  readonly kind?: string;
  readonly from?: string;
  readonly to?: string;
  readonly by?: string;
  readonly key?: string;
  readonly format?: string;
}

/** Sales as files. With `by` alone the parts of a cut; with `by` and `key` the lines of one part; else all lines. */
@Controller('exports')
export class ExportsController {
  private readonly sheets = new SheetSender();

  constructor(
    @Inject(ScopeAccess) private readonly access: ScopeAccess,
    @Inject(ViewerService) private readonly viewers: ViewerService,
    @Inject(SaleLinesRepository) private readonly lines: SaleLinesRepository,
    @Inject(SalesFile) private readonly files: SalesFile,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Allow.role(['seller', 'manager'], 'sales of the cooperative one manages, or of a seller one holds')
  @Get('sales')
  async sales(
    @Req() request: ViewerRequest,
    @Query() asked: Asked,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const language = readLanguage(accepted);
    const found = await this.find(request, asked, language).catch(asBadRequest);
    if (found === undefined) throw new NotFoundException();
    return this.sheets.send(found, reply);
  }

  private async find(request: ViewerRequest, asked: Asked, language: Language): Promise<SentSheet | undefined> {
    const format = askedWord(FILE_FORMATS, asked.format ?? 'csv', 'format', language);
    const by = asked.by === undefined ? undefined : askedWord(SALES_CUTS, asked.by.toLowerCase(), 'by', language);
    const days = this.readDays(asked, language);
    const whose = { cooperativeCode: asked.cooperative ?? null, sellerCode: asked.seller ?? null };
    const scope = await this.access.find(await this.viewers.resolve(request), whose, language);
    if (scope === undefined) return undefined;
    const pieces = await this.open(scope, days, { by, key: asked.key }, format, language);
    return pieces && { pieces, format, name: `sales-${scope.code}-${days.from}-${days.to}${by ? `-${by}` : ''}` };
  }

  private async open(
    scope: Scope,
    days: Days,
    { by, key: code }: { readonly by: SalesCut | undefined; readonly key: string | undefined },
    format: FileFormat,
    language: Language,
  ): Promise<AsyncGenerator<Uint8Array> | undefined> {
    if (by !== undefined && code === undefined) return this.files.ofParts(scope, by, days, format, language);
    const key = by === undefined ? undefined : await this.lines.findKey(by, code ?? '');
    if (by !== undefined && key === undefined) return undefined;
    const { from, to } = days;
    return this.files.ofLines(scope, { from, to, by: by ?? 'all', key, kind: undefined }, format, language);
  }

  private readDays({ kind = 'range', from, to }: Asked, language: Language): Days {
    const wanted: PeriodKind = askedWord(PERIOD_KINDS, kind.toLowerCase(), 'kind', language);
    for (const day of [from, to]) {
      try {
        if (day !== undefined) chinaDay(day);
      } catch {
        refuseFile('from', language);
      }
    }
    return readPeriod({ kind: wanted, from: from ?? null, to: to ?? null }, this.clock.now(), language);
  }
}
