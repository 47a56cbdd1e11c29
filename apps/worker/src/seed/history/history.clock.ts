import { Clock } from '@shanhuo/kernel';

/** The clock of a past that is being made: it goes on when it is told to, and never back. */
export class HistoryClock extends Clock {
  constructor(private moment: Date) {
    super();
  }

  now(): Date {
    return new Date(this.moment);
  }

  /** An earlier moment is no step back: it changes nothing. */
  moveTo(moment: Date): void {
    if (moment > this.moment) this.moment = moment;
  }
}
