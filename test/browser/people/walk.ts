import type { Browser } from 'playwright-core';
import { sessionOf } from '../visit/at-work.js';
import { Hand } from '../visit/hand.js';
import { findOverflow, findSmall } from '../visit/measure.js';
import { findViolations } from '../visit/violations.js';
import { Visit, type Look } from '../visit/visit.js';
import type { Account } from '../shop/shop.js';
import { keepWhole } from '../visit/picture.js';

/** What one thing that a person does takes of their patience. */
export interface Effort {
  readonly who: string;
  readonly does: string;
  readonly hand: Hand;
}

/** One walk through the whole shop: several people, each with a browser of their own, all looking in the same way. */
export class Walk {
  readonly efforts: Effort[] = [];
  /** What was wrong with a page that somebody stood before. */
  readonly faults: string[] = [];
  private readonly visits: Visit[] = [];

  constructor(
    private readonly browser: Browser,
    readonly look: Look,
  ) {}

  /** Somebody comes; who works here has signed in already, as every day. */
  async enter(role?: Account['role']): Promise<Visit> {
    const visit = await Visit.begin(this.browser, this.look);
    this.visits.push(visit);
    if (role !== undefined) await visit.context.addCookies(sessionOf(role));
    return visit;
  }

  /** A hand whose presses and fields are counted under what it does. */
  effort(who: string, does: string): Hand {
    const hand = new Hand();
    this.efforts.push({ who, does, hand });
    return hand;
  }

  /** Looks at the page somebody stands before: it fits the screen and the finger, and axe finds nothing. */
  async see(visit: Visit, name: string): Promise<void> {
    const { page } = visit;
    await page.waitForLoadState();
    const { by, from } = await findOverflow(page);
    const found = [...(by > 0 ? [`${by} pixels too wide: ${from}`] : []), ...(await findSmall(page))];
    // Without scripts it is the same page, and axe is a script.
    if (this.look.scripts) {
      await keepWhole(page, `walk-${name}-${this.look.size.width}`);
      const violations = await findViolations(page);
      found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)));
    }
    this.faults.push(...found.map((fault) => `${name} (${visit.address}): ${fault}`));
  }

  /** Everybody goes home; whoever met a fault on the way says so. */
  async end(): Promise<void> {
    const ends = await Promise.allSettled(this.visits.map((visit) => visit.end()));
    const reasons = ends.filter((end) => end.status === 'rejected').map(({ reason }) => String(reason));
    if (reasons.length > 0) throw new Error(reasons.join('\n'));
  }
}
