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
import { FamilyPhotoService } from '@shanhuo/village-seller';
import { PictureGate } from './picture-gate.js';
import { PictureRefused } from './picture-refused.js';
import { readBounded } from './read-bounded.js';
import { redraw } from './redraw.js';
import { refuseUpload, type Reply } from './refuse-upload.js';

/** A phone's width at twice its pixels: the one place that shows it is no larger. */
const SHOWN = { longestSide: 800, quality: 78 } as const;

/**
 * Takes photos of families, and shows those whose families agree. Beside the store of pictures, whose addresses answer for
 * ever: here each look asks again, and no cache or index between is to keep what it got.
 */
@Controller('media/families')
export class FamilyPhotoController {
  constructor(
    @Inject(FamilyPhotoService) private readonly photos: FamilyPhotoService,
    @Inject(PictureGate) private readonly gate: PictureGate,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(ViewerService) private readonly viewers: ViewerService,
  ) {}

  @Allow.signedIn('a photo of the person’s own family')
  @Post()
  @HttpCode(201)
  async upload(
    @Req() request: ViewerRequest,
    @Body() body: Readable | undefined,
    @Headers('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<{ photoId: string }> {
    const { personId } = await this.viewers.resolve(request);
    if (personId === undefined) throw new Error('a route for the signed-in was passed by nobody');
    const taken = await this.take(personId, await readBounded(body));
    if (typeof taken !== 'string') refuseUpload(taken, readLanguage(accepted), reply);
    return { photoId: taken };
  }

  @Allow.everyone()
  @Get(':id')
  @Header('Cache-Control', 'no-store')
  @Header('X-Robots-Tag', 'noindex, noarchive')
  async show(@Param('id') id: string): Promise<StreamableFile> {
    const bytes = await this.photos.open(id);
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
    const drawn = (await this.gate.pass(() => redraw(source, SHOWN))) ?? new PictureRefused('PICTURE_BUSY');
    return drawn instanceof PictureRefused ? drawn : this.photos.keep(personId, drawn);
  }
}
