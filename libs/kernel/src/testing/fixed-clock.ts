import { Clock } from '../time/clock.js';

/** A clock that a spec moves by hand. */
export class FixedClock extends Clock {
  constructor(private moment: Date) {
    super();
  }

  now(): Date {
    return new Date(this.moment);
  }

  moveTo(moment: Date): void {
    this.moment = moment;
  }

  advance(milliseconds: number): void {
    this.moment = new Date(this.moment.getTime() + milliseconds);
  }
}
