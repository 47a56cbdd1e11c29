import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  HttpCode,
  HttpException,
  Inject,
  NotFoundException,
  Param,
  Post,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { Allow, Limits, TooManyAttempts, ViewerService, type ViewerRequest } from '@shanhuo/identity';
import { readLanguage } from '@shanhuo/kernel';
import { DocumentService } from '@shanhuo/village-seller';
import { PictureGate } from './picture-gate.js';
import { PICTURE_REFUSALS, PictureRefused } from './picture-refused.js';
import { openPicture, reasonOf } from './picture-source.js';
import { readBounded } from './read-bounded.js';
import { sayTooMany } from './upload.words.js';

/** Where pictures of papers are sent. */
export const DOCUMENT_PATH = '/media/documents';

const SECONDS_TO_WAIT = 3;
/** Small print stays readable, and metadata is gone. */
const LONGEST_SIDE = 2_000;

/** Takes and shows pictures of papers: licences and permits, which are nobody's business but those who decide on them. */
@Controller('media/documents')
export class DocumentController {
  constructor(
    @Inject(DocumentService) private readonly documents: DocumentService,
    @Inject(PictureGate) private readonly gate: PictureGate,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(ViewerService) private readonly viewers: ViewerService,
  ) {}

  @Allow.signedIn('pictures of papers the person brings')
  @Post()
  @HttpCode(201)
  async upload(
    @Req() request: ViewerRequest,
    @Body() body: Readable | undefined,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) reply: { header(name: string, value: string): unknown },
  ): Promise<{ documentId: string }> {
    const language = readLanguage(accepted);
    const { personId } = await this.viewers.resolve(request);
    if (personId === undefined) throw new Error('a route for the signed-in was passed by nobody');
    const taken = await this.take(personId, await readBounded(body));
    if (taken instanceof TooManyAttempts) {
      reply.header('Retry-After', String(taken.retryAfterSeconds));
      throw new HttpException({ code: taken.code, message: sayTooMany(language) }, 429);
    }
    if (taken instanceof PictureRefused) {
      const { status, words } = PICTURE_REFUSALS[taken.code];
      if (status === 503) reply.header('Retry-After', String(SECONDS_TO_WAIT));
      throw new HttpException({ code: taken.code, message: words[language] }, status);
    }
    return { documentId: taken };
  }

  @Allow.signedIn('papers the person handed in, and those they decide on')
  @Get(':id')
  @Header('Cache-Control', 'private, no-store')
  @Header('Content-Disposition', 'inline')
  async show(@Req() request: ViewerRequest, @Param('id') id: string): Promise<StreamableFile> {
    const bytes = await this.documents.open(await this.viewers.resolve(request), id);
    if (bytes === undefined) throw new NotFoundException();
    return new StreamableFile(bytes, { type: 'image/webp', length: bytes.length });
  }

  private async take(
    personId: string,
    source: Buffer | PictureRefused,
  ): Promise<string | PictureRefused | TooManyAttempts> {
    if (source instanceof PictureRefused) return source;
    const full = await this.limits.take(['picturesPerPersonAnHour', personId]);
    if (full !== undefined) return full;
    const bytes = (await this.gate.pass(() => redraw(source))) ?? new PictureRefused('PICTURE_BUSY');
    if (bytes instanceof PictureRefused) return bytes;
    return this.documents.keep(personId, { bytes, contentHash: createHash('sha256').update(source).digest() });
  }
}

/** The picture drawn anew: what else was in the file does not survive. */
async function redraw(source: Buffer): Promise<Buffer | PictureRefused> {
  const upright = await openPicture(source);
  if (upright instanceof PictureRefused) return upright;
  try {
    const box = { width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true } as const;
    return await upright.resize(box).webp({ quality: 82, effort: 4 }).toBuffer();
  } catch (error) {
    return new PictureRefused(reasonOf(error));
  }
}
