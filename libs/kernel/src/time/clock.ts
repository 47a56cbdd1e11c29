/** The only source of the present moment: business code never reads the system clock or `now()` in SQL itself. */
export abstract class Clock {
  abstract now(): Date;
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
