import type { Readable } from 'node:stream';
import {
  Body,
  Controller,
  Get,
  Header,
  Headers,
  HttpCode,
  Inject,
  Param,
  Post,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { Allow, type ViewerRequest } from '@shanhuo/identity';
import { isFailure, readLanguage } from '@shanhuo/kernel';
import { FamilyPhotoService } from '@shanhuo/village-seller';
import { answerWith } from './answer-with.js';
import { PictureIntake } from './picture-intake.js';
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
    @Inject(PictureIntake) private readonly intake: PictureIntake,
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
    const taken = await this.intake.take(request, body, SHOWN);
    if (isFailure(taken)) return refuseUpload(taken, readLanguage(accepted), reply);
    return { photoId: await this.photos.keep(taken.personId, taken.drawn) };
  }

  @Allow.everyone()
  @Get(':id')
  @Header('Cache-Control', 'no-store')
  @Header('X-Robots-Tag', 'noindex, noarchive')
  async show(@Param('id') id: string): Promise<StreamableFile> {
    return answerWith(await this.photos.open(id));
  }
}
