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
  Param,
  Post,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { Allow, ViewerService, type ViewerRequest } from '@shanhuo/identity';
import { isFailure, readLanguage } from '@shanhuo/kernel';
import { DocumentService } from '@shanhuo/village-seller';
import { answerWith } from './answer-with.js';
import { PictureIntake } from './picture-intake.js';
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
    @Inject(PictureIntake) private readonly intake: PictureIntake,
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
    const taken = await this.intake.take(request, body, READABLE);
    if (isFailure(taken)) return refuseUpload(taken, readLanguage(accepted), reply);
    const { personId, source, drawn } = taken;
    const contentHash = createHash('sha256').update(source).digest();
    return { documentId: await this.documents.keep(personId, { bytes: drawn.content, contentHash }) };
  }

  @Allow.signedIn('papers the person handed in, and those they decide on')
  @Get(':id')
  @Header('Cache-Control', 'private, no-store')
  @Header('Content-Disposition', 'inline')
  async show(@Req() request: ViewerRequest, @Param('id') id: string): Promise<StreamableFile> {
    return answerWith(await this.documents.open(await this.viewers.resolve(request), id));
  }
}
