import type { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Headers,
  HttpCode,
  HttpException,
  Inject,
  NotFoundException,
  Post,
  Query,
  Req,
} from '@nestjs/common';
import { Allow, ViewerService, type ViewerRequest } from '@shanhuo/identity';
import { readLanguage } from '@shanhuo/kernel';
import { SellerNotFound } from '@shanhuo/village-seller';
import { ImportsFull } from './import.failures.js';
import { ImportService } from './import.service.js';
import { IMPORT_FAILURE_WORDS } from './import.words.js';
import { MOST_SHEET_BYTES, sayRefusal, SheetRefused } from './sheet-refused.js';

/** Where files of goods are sent. */
export const GOODS_IMPORT_PATH = '/media/goods';

/** Takes the raw bytes of one file of goods. Nothing is read before it is known who sends it. */
@Controller('media/goods')
export class ImportController {
  constructor(
    @Inject(ImportService) private readonly imports: ImportService,
    @Inject(ViewerService) private readonly viewers: ViewerService,
  ) {}

  @Allow.role(['seller', 'manager', 'agent'], 'goods of the sellers one holds')
  @Post()
  @HttpCode(201)
  async upload(
    @Req() request: ViewerRequest,
    @Body() body: Readable | undefined,
    @Query() asked: { readonly seller?: unknown; readonly name?: unknown },
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<{ importId: string }> {
    const language = readLanguage(accepted);
    const viewer = await this.viewers.resolve(request);
    const bytes = await readAll(body);
    const file = { name: typeof asked.name === 'string' ? asked.name : '', bytes };
    const begun =
      bytes instanceof SheetRefused
        ? bytes
        : await this.imports.begin(
            viewer,
            typeof asked.seller === 'string' ? asked.seller : '',
            { ...file, bytes },
            language,
          );
    if (begun instanceof SellerNotFound) throw new NotFoundException();
    if (begun instanceof SheetRefused) {
      const message = sayRefusal(begun.code, begun.details, language);
      throw new HttpException({ code: begun.code, message }, begun.code === 'SHEET_TOO_LARGE' ? 413 : 422);
    }
    if (begun instanceof ImportsFull) {
      throw new HttpException({ code: begun.code, message: IMPORT_FAILURE_WORDS[begun.code]?.[language] }, 429);
    }
    return { importId: begun.importId };
  }
}

/**
 * All of a body, or a refusal where it is too long. The rest is read all the same, as far as the route lets it, and not
 * kept: whoever is still sending would hear no answer.
 */
async function readAll(body: Readable | undefined): Promise<Buffer | SheetRefused> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += (chunk as Buffer).length;
    if (size <= MOST_SHEET_BYTES) chunks.push(chunk as Buffer);
    else chunks.length = 0;
  }
  return size > MOST_SHEET_BYTES ? new SheetRefused('SHEET_TOO_LARGE') : Buffer.concat(chunks);
}
