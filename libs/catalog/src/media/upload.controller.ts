import type { Readable } from 'node:stream';
import { Body, Controller, Headers, HttpCode, HttpException, Inject, Post, Req, Res } from '@nestjs/common';
import { Allow, TooManyAttempts, ViewerService, type ViewerRequest } from '@shanhuo/identity';
import { readLanguage } from '@shanhuo/kernel';
import { PICTURE_REFUSALS, PictureRefused } from './picture-refused.js';
import { MOST_PICTURE_BYTES } from './picture-source.js';
import { readBounded } from './read-bounded.js';
import type { PictureRow } from './picture.repository.js';
import { UploadService } from './upload.service.js';
import { sayTooMany } from './upload.words.js';

/** Where pictures are sent. */
export const UPLOAD_PATH = '/media';
/** Bytes of one at most. */
export const PICTURE_BODY_LIMIT = MOST_PICTURE_BYTES;

const SECONDS_TO_WAIT = 3;

/** Takes the raw bytes of one picture from whoever is signed in. Nothing is read before it is known who sends it. */
@Controller('media')
export class UploadController {
  constructor(
    @Inject(UploadService) private readonly uploads: UploadService,
    @Inject(ViewerService) private readonly viewers: ViewerService,
  ) {}

  @Allow.signedIn('pictures the person brings')
  @Post()
  @HttpCode(201)
  async upload(
    @Req() request: ViewerRequest,
    @Body() body: Readable | undefined,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) reply: { header(name: string, value: string): unknown },
  ): Promise<PictureRow> {
    const language = readLanguage(accepted);
    const { personId } = await this.viewers.resolve(request);
    if (personId === undefined) throw new Error('a route for the signed-in was passed by nobody');
    const source = await readBounded(body);
    const taken = source instanceof PictureRefused ? source : await this.uploads.take(personId, source);
    if (taken instanceof TooManyAttempts) {
      reply.header('Retry-After', String(taken.retryAfterSeconds));
      throw new HttpException({ code: taken.code, message: sayTooMany(language) }, 429);
    }
    if (taken instanceof PictureRefused) {
      const { status, words } = PICTURE_REFUSALS[taken.code];
      if (status === 503) reply.header('Retry-After', String(SECONDS_TO_WAIT));
      throw new HttpException({ code: taken.code, message: words[language] }, status);
    }
    const { contentHash, width, height } = taken;
    return { contentHash, width, height };
  }
}
