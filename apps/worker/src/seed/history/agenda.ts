interface Act {
  readonly at: Date;
  readonly run: () => Promise<void>;
  readonly isAlone: boolean;
}

/** Things that happen so close to each other that nobody could say which was first. */
export interface Moment {
  readonly at: Date;
  /** Resolves when all of it is done; throws the first failure then. */
  readonly run: () => Promise<void>;
}

/** More side by side would only wait for each other. */
const MOST_TOGETHER = 5;
const TOGETHER_MS = 3 * 60_000;

/** What is still to happen, in the order of time. */
export class Agenda {
  private readonly acts: Act[] = [];

  /** People buy and pack side by side. */
  put(at: Date, run: () => Promise<void>): void {
    this.insert({ at, run, isAlone: false });
  }

  /** What looks at all of the shop happens when nothing else does. */
  putAlone(at: Date, run: () => Promise<void>): void {
    this.insert({ at, run, isAlone: true });
  }

  /** What happens next, up to a moment; undefined where nothing does. */
  takeNext(until: Date): Moment | undefined {
    const [first] = this.acts;
    if (first === undefined || first.at > until) return undefined;
    const latest = new Date(Math.min(until.getTime(), first.at.getTime() + TOGETHER_MS));
    const end = this.acts.findIndex(({ at, isAlone }, i) => i === MOST_TOGETHER || isAlone || at > latest);
    const together = this.acts.splice(0, Math.max(1, end === -1 ? this.acts.length : end));
    return { at: together.at(-1)?.at ?? first.at, run: () => runAll(together) };
  }

  private insert(act: Act): void {
    // Acts are mostly put in near the end of what is known: a search from behind is short.
    let place = this.acts.length;
    while (place > 0 && (this.acts[place - 1]?.at ?? act.at) > act.at) place -= 1;
    this.acts.splice(place, 0, act);
  }
}

async function runAll(acts: readonly Act[]): Promise<void> {
  for (const outcome of await Promise.allSettled(acts.map(({ run }) => run()))) {
    if (outcome.status === 'rejected') throw outcome.reason;
  }
}
