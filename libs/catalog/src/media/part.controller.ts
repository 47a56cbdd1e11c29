import { Readable } from 'node:stream';
import {
  Body,
  ConflictException,
  Controller,
  Head,
  Headers as HeadersOf,
  HttpCode,
  Inject,
  NotFoundException,
  Param,
  Patch,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { Allow, TooManyAttempts, ViewerService, type ViewerRequest } from '@shanhuo/identity';
import { readLanguage } from '@shanhuo/kernel';
import { PART_PATH, PartService } from './part.service.js';
import { PictureRefused } from './picture-refused.js';
import type { PictureRow } from './picture.repository.js';
import { refuseUpload } from './refuse-upload.js';
import { TakePartService } from './take-part.service.js';

/** Route of the pieces; their bodies are read as they come. */
export const PART_PIECE_PATH = `${PART_PATH}/:id`;

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const PASSED_ON = ['tus-resumable', 'upload-length', 'upload-offset', 'content-length'] as const;

type Sent = Readonly<Record<string, string | undefined>>;

interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
  send(body?: string): unknown;
}

/** Takes photos in pieces, by tus 1.0.0. Nothing is read before it is known who sends it. */
@Controller('media/uploads')
export class PartController {
  constructor(
    @Inject(PartService) private readonly parts: PartService,
    @Inject(TakePartService) private readonly taking: TakePartService,
    @Inject(ViewerService) private readonly viewers: ViewerService,
  ) {}

  @Allow.signedIn('pictures the person brings')
  @Post()
  async begin(@Req() request: ViewerRequest, @HeadersOf() sent: Sent, @Res() reply: Reply): Promise<void> {
    const bytes = Number(sent['upload-length']);
    if (!Number.isSafeInteger(bytes) || bytes < 1) {
      reply.status(400).send('Upload-Length');
      return;
    }
    await answer(reply, await this.parts.begin(await this.personOf(request), bytes, read(sent)));
  }

  @Allow.signedIn('pictures the person brings')
  @Head(':id')
  async offset(
    @Req() request: ViewerRequest,
    @Param('id') id: string,
    @HeadersOf() sent: Sent,
    @Res() reply: Reply,
  ): Promise<void> {
    await answer(reply, await this.goOn(request, id, { method: 'HEAD', headers: read(sent) }));
  }

  @Allow.signedIn('pictures the person brings')
  @Patch(':id')
  async append(
    @Req() request: ViewerRequest,
    @Param('id') id: string,
    @HeadersOf() sent: Sent,
    @Body() body: Readable | undefined,
    @Res() reply: Reply,
  ): Promise<void> {
    const headers = read(sent);
    headers.set('content-type', 'application/offset+octet-stream');
    const stream = Readable.toWeb(body ?? Readable.from([])) as ReadableStream;
    await answer(reply, await this.goOn(request, id, { method: 'PATCH', headers, body: stream }));
  }

  @Allow.signedIn('pictures the person brings')
  @Post(':id/taken')
  @HttpCode(201)
  async take(
    @Req() request: ViewerRequest,
    @Param('id') id: string,
    @HeadersOf('accept-language') accepted: string | undefined,
    @Res({ passthrough: true }) reply: Reply,
  ): Promise<PictureRow> {
    const personId = await this.personOf(request);
    const taken = UUID.test(id) ? await this.taking.take(personId, id) : 'no-such-part';
    if (taken === 'no-such-part') throw new NotFoundException();
    if (taken === 'unfinished') throw new ConflictException();
    if (taken instanceof TooManyAttempts || taken instanceof PictureRefused) {
      refuseUpload(taken, readLanguage(accepted), reply);
    }
    const { contentHash, width, height } = taken;
    return { contentHash, width, height };
  }

  private async goOn(
    request: ViewerRequest,
    id: string,
    asked: Parameters<PartService['goOn']>[2],
  ): Promise<Response | undefined> {
    const personId = await this.personOf(request);
    return UUID.test(id) ? this.parts.goOn(personId, id, asked) : undefined;
  }

  private async personOf(request: ViewerRequest): Promise<string> {
    const { personId } = await this.viewers.resolve(request);
    if (personId === undefined) throw new Error('a route for the signed-in was passed by nobody');
    return personId;
  }
}

/** What the protocol reads, and nothing else of a request. */
function read(sent: Sent): Headers {
  const headers = new Headers();
  for (const name of PASSED_ON) {
    const value = sent[name];
    if (value !== undefined) headers.set(name, value);
  }
  return headers;
}

async function answer(reply: Reply, response: Response | undefined): Promise<void> {
  if (response === undefined) {
    reply.status(404).send('');
    return;
  }
  reply.status(response.status);
  for (const [name, value] of response.headers) if (name !== 'content-length') reply.header(name, value);
  reply.send(await response.text());
}
