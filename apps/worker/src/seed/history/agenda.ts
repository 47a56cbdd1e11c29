/** Something that happens at a moment of the history. */
export interface Act {
  readonly at: Date;
  readonly run: () => Promise<void>;
}

/** What is still to happen, in the order of time. What is put in at one moment happens in the order it was put in. */
export class Agenda {
  private readonly acts: Act[] = [];

  put(at: Date, run: () => Promise<void>): void {
    // Acts are mostly put in near the end of what is known: a search from behind is short.
    let place = this.acts.length;
    while (place > 0 && (this.acts[place - 1]?.at ?? at) > at) place -= 1;
    this.acts.splice(place, 0, { at, run });
  }

  /** The next act up to a moment, taken out; undefined where there is none. */
  takeNext(until: Date): Act | undefined {
    const [next] = this.acts;
    return next !== undefined && next.at <= until ? this.acts.shift() : undefined;
  }
}
