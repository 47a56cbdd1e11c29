/** The only source of the present moment: business code never reads the system clock or `now()` in SQL itself. */
export abstract class Clock {
  abstract now(): Date;
}

/** The clock of a running process; a spec has one it moves by hand. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
