import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  HttpCode,
  Inject,
  NotFoundException,
  Param,
  Post,
  Req,
  Res,
  StreamableFile,
} from '@nestjs/common';
import { Allow, Limits, ViewerService, type TooManyAttempts, type ViewerRequest } from '@shanhuo/identity';
import { readLanguage } from '@shanhuo/kernel';
import { DocumentService } from '@shanhuo/village-seller';
import { PictureGate } from './picture-gate.js';
import { PictureRefused } from './picture-refused.js';
import { readBounded } from './read-bounded.js';
import { redraw } from './redraw.js';
import { refuseUpload, type Reply } from './refuse-upload.js';

/** Where pictures of papers are sent. */
export const DOCUMENT_PATH = '/media/documents';

/** Small print stays readable. */
const READABLE = { longestSide: 2_000, quality: 82 } as const;

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
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<{ documentId: string }> {
    const { personId } = await this.viewers.resolve(request);
    if (personId === undefined) throw new Error('a route for the signed-in was passed by nobody');
    const taken = await this.take(personId, await readBounded(body));
    if (typeof taken !== 'string') refuseUpload(taken, readLanguage(accepted), reply);
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
    const drawn = (await this.gate.pass(() => redraw(source, READABLE))) ?? new PictureRefused('PICTURE_BUSY');
    if (drawn instanceof PictureRefused) return drawn;
    const contentHash = createHash('sha256').update(source).digest();
    return this.documents.keep(personId, { bytes: drawn.content, contentHash });
  }
}
