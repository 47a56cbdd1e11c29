import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@shanhuo/kernel';
import { DUE_STEPS } from './due.repository.js';
import { ReleaseMoney } from './release-money.js';
import { Sweep } from './sweep.js';

/** Gives sellers the money whose time for claims is over, unless it is kept back. Runs every minute. */
@Injectable()
export class ReleaseSweep {
  constructor(
    @Inject(Sweep) private readonly sweep: Sweep,
    @Inject(ReleaseMoney) private readonly releasing: ReleaseMoney,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async run(): Promise<void> {
    const now = this.clock.now();
    await this.sweep.run(DUE_STEPS.release, now, (tx, { sellerOrder }) => this.releasing.release(tx, sellerOrder, now));
  }
}
