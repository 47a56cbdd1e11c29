import { Readable } from 'node:stream';
import {
  BadRequestException,
  Controller,
  Get,
  Headers,
  Inject,
  NotFoundException,
  Query,
  Req,
  Res,
  ServiceUnavailableException,
  StreamableFile,
} from '@nestjs/common';
import { Allow, ViewerService, type ViewerRequest } from '@shanhuo/identity';
import { readLanguage, readShortCode, type Language, type Wording } from '@shanhuo/kernel';
import { GoodsExport } from './goods-export.service.js';
import { SHEET_FORMATS, type SheetFormat } from './write-sheet.js';

/** Files that are written at once in one process: each takes part of a processor. */
const MOST_AT_ONCE = 6;
const SECONDS_TO_WAIT = '10';

const TYPES: Readonly<Record<SheetFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  'csv-gb18030': 'text/csv; charset=gb18030',
};

/** What a file of goods is asked for with. */
interface Asked {
  readonly seller?: unknown;
  readonly format?: unknown;
  /** `1` for an empty sheet to fill in. */
  readonly empty?: unknown;
  /** An import: then the rows of it that were refused. */
  readonly refused?: unknown;
}

interface Reply {
  header(name: string, value: string): unknown;
}

/** Goods as files: all of a seller, an empty sheet, or what was refused of one that was sent. */
@Controller('exports')
export class GoodsExportController {
  private writing = 0;

  constructor(
    @Inject(GoodsExport) private readonly files: GoodsExport,
    @Inject(ViewerService) private readonly viewers: ViewerService,
  ) {}

  @Allow.role(['seller', 'manager', 'agent'], 'goods of the sellers one holds')
  @Get('goods')
  async goods(
    @Req() request: ViewerRequest,
    @Query() asked: Asked,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<StreamableFile> {
    const language = readLanguage(accepted);
    const format = readFormat(asked.format ?? 'xlsx', language);
    const seller = typeof asked.seller === 'string' ? asked.seller : '';
    const viewer = await this.viewers.resolve(request);
    const pieces =
      typeof asked.refused === 'string'
        ? await this.files.ofRefused(viewer, seller, asked.refused, format, language)
        : await this.files.ofSeller(viewer, seller, format, language, { isEmpty: asked.empty === '1' });
    if (pieces === undefined) throw new NotFoundException();
    if (this.writing >= MOST_AT_ONCE) {
      reply.header('Retry-After', SECONDS_TO_WAIT);
      throw new ServiceUnavailableException();
    }
    reply.header('Cache-Control', 'no-store');
    this.writing++;
    const stream = Readable.from(pieces, { objectMode: false }).once('close', () => this.writing--);
    const name = `goods-${readShortCode(seller) ?? ''}.${format === 'xlsx' ? 'xlsx' : 'csv'}`;
    return new StreamableFile(stream, { type: TYPES[format], disposition: `attachment; filename="${name}"` });
  }
}

const NOT_KNOWN: Wording = { 'zh-CN': '导出条件有误。', en: 'This is not something a file can be asked for with.' };

/** A query may name a parameter twice, which makes it a list: none of the words then. */
function readFormat(given: unknown, language: Language): SheetFormat {
  const found = SHEET_FORMATS.find((format) => format === given);
  if (found === undefined) {
    throw new BadRequestException({ code: 'EXPORT_INVALID', field: 'format', message: NOT_KNOWN[language] });
  }
  return found;
}
