import type { Readable } from 'node:stream';
import { Body, Controller, Headers, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { Allow, TooManyAttempts, ViewerService, type ViewerRequest } from '@shanhuo/identity';
import { readLanguage } from '@shanhuo/kernel';
import { PictureRefused } from './picture-refused.js';
import { MOST_PICTURE_BYTES } from './picture-source.js';
import { readBounded } from './read-bounded.js';
import type { PictureRow } from './picture.repository.js';
import { refuseUpload, type Reply } from './refuse-upload.js';
import { UploadService } from './upload.service.js';

/** Where pictures are sent. */
export const UPLOAD_PATH = '/media';
/** Bytes of one at most. */
export const PICTURE_BODY_LIMIT = MOST_PICTURE_BYTES;

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
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PictureRow> {
    const { personId } = await this.viewers.resolve(request);
    if (personId === undefined) throw new Error('a route for the signed-in was passed by nobody');
    const source = await readBounded(body);
    const taken = source instanceof PictureRefused ? source : await this.uploads.take(personId, source);
    if (taken instanceof TooManyAttempts || taken instanceof PictureRefused) {
      refuseUpload(taken, readLanguage(accepted), reply);
    }
    const { contentHash, width, height } = taken;
    return { contentHash, width, height };
  }
}
