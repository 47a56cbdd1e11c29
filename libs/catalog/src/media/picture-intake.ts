import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { Limits, ViewerService, type TooManyAttempts, type ViewerRequest } from '@shanhuo/identity';
import { PictureGate } from './picture-gate.js';
import { PictureRefused } from './picture-refused.js';
import { readBounded } from './read-bounded.js';
import { redraw, type Redrawn } from './redraw.js';

/** A picture somebody sent, drawn anew. */
export interface TakenPicture {
  readonly personId: string;
  /** As it came; only its hash may be kept, for what else is in it is nobody's business. */
  readonly source: Buffer;
  readonly drawn: Redrawn;
}

/** Takes pictures that do not stand in the open store of pictures; whoever asks for them keeps them where they belong. */
@Injectable()
export class PictureIntake {
  constructor(
    @Inject(PictureGate) private readonly gate: PictureGate,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(ViewerService) private readonly viewers: ViewerService,
  ) {}

  /** Of whoever is signed in, as many an hour as a person may send, no side longer than asked. */
  async take(
    request: ViewerRequest,
    body: Readable | undefined,
    size: Parameters<typeof redraw>[1],
  ): Promise<TakenPicture | PictureRefused | TooManyAttempts> {
    const { personId } = await this.viewers.resolve(request);
    if (personId === undefined) throw new Error('a route for the signed-in was passed by nobody');
    const source = await readBounded(body);
    if (source instanceof PictureRefused) return source;
    const full = await this.limits.take(['picturesPerPersonAnHour', personId]);
    if (full !== undefined) return full;
    const drawn = (await this.gate.pass(() => redraw(source, size))) ?? new PictureRefused('PICTURE_BUSY');
    return drawn instanceof PictureRefused ? drawn : { personId, source, drawn };
  }
}
