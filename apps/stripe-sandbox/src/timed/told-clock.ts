import { Clock } from '@shanhuo/kernel';

/**
 * The sandbox's clock: the machine's, until somebody who holds the secret key tells it another moment. Then it stands
 * there, so that whoever makes the past of a demo finds the sandbox in the same past.
 */
export class ToldClock extends Clock {
  private told: Date | undefined;

  constructor(private readonly machine: Clock) {
    super();
  }

  now(): Date {
    return this.told === undefined ? this.machine.now() : new Date(this.told);
  }

  /** Undefined lets it run again. */
  tell(moment: Date | undefined): void {
    this.told = moment;
  }
}
