import { Injectable } from '@nestjs/common';

/** Pictures that are decoded at the same time in one process. */
const AT_ONCE = 2;
/** Those that wait for their turn; a further one is asked to come back. */
const MOST_WAITING = 6;

/** Lets few pictures be decoded at once: a decoded picture is a hundred times its file, and memory is not. */
@Injectable()
export class PictureGate {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** Undefined where too many wait already; nothing was done then. */
  async pass<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= MOST_WAITING) return undefined;
      // Whoever ends hands its place on, so nobody slips in between.
      await new Promise<void>((resume) => this.waiting.push(resume));
    } else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.running -= 1;
      else next();
    }
  }
}
