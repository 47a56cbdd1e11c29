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
import { Allow, ViewerService, type ViewerRequest } from '@shanhuo/identity';
import { readLanguage, readShortCode } from '@shanhuo/kernel';
import type { Reply } from '../media/refuse-upload.js';
import { askedWord } from './asked-of-file.js';
import { GoodsExport } from './goods-export.service.js';
import { SheetSender } from './sheet-sender.js';
import { SHEET_FORMATS } from './write-sheet.js';

/** What a file of goods is asked for with. */
interface Asked {
  readonly seller?: unknown;
  readonly format?: unknown;
  /** `1` for an empty sheet to fill in. */
  readonly empty?: unknown;
  /** An import: then the rows of it that were refused. */
  readonly refused?: unknown;
}

/** Goods as files: all of a seller, an empty sheet, or what was refused of one that was sent. */
@Controller('exports')
export class GoodsExportController {
  private readonly sheets = new SheetSender();

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
    const format = askedWord(SHEET_FORMATS, asked.format ?? 'xlsx', 'format', language);
    const seller = typeof asked.seller === 'string' ? asked.seller : '';
    const viewer = await this.viewers.resolve(request);
    const pieces =
      typeof asked.refused === 'string'
        ? await this.files.ofRefused(viewer, seller, asked.refused, format, language)
        : await this.files.ofSeller(viewer, seller, format, language, { isEmpty: asked.empty === '1' });
    if (pieces === undefined) throw new NotFoundException();
    return this.sheets.send({ pieces, name: `goods-${readShortCode(seller) ?? ''}`, format }, reply);
  }
}
