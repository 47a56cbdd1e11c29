import type { FaultScript } from '../fault/fault-script.js';
import type { Documents } from '../store/documents.js';
import type { SandboxFile } from '../store/sandbox-file.js';
import type { StoredEvent } from '../store/stripe-objects.js';
import type { WebhookEndpoint } from './webhook-endpoint.js';

export const MOST_AT_ONCE = 16;
const FIRST_PAUSE_MILLISECONDS = 250;
const LONGEST_PAUSE_MILLISECONDS = 10_000;
/** Three days of the longest pause, as long as Stripe goes on. */
const MOST_ATTEMPTS = 26_000;
const APART_MILLISECONDS = 40;

interface Delivery {
  readonly number: number;
  readonly event: string;
  readonly attempts: number;
}

/** Tells events to the endpoint until it has said yes to each; what is not yet told stands in the file. */
export class Deliveries {
  private readonly underWay = new Map<number, Promise<void>>();
  private told: number[] = [];
  private timer: NodeJS.Timeout | undefined;
  private look: NodeJS.Immediate | undefined;
  private isOpen = false;

  constructor(
    private readonly file: SandboxFile,
    private readonly documents: Documents,
    private readonly faults: FaultScript,
    private readonly endpoint: WebhookEndpoint | undefined,
  ) {
    faults.onClear(() => {
      this.file.run('update deliveries set held_by = null, due = 0 where held_by is not null');
      this.wake();
    });
  }

  /** Inside the transaction of the event, so that none is told that did not happen and none that did is forgotten. */
  enqueue(event: StoredEvent): void {
    if (this.endpoint?.wants(event.type) !== true) return;
    const fault = this.faults.takeForWebhook(event.type);
    if (fault?.rule.kind === 'drop') return;
    const due = fault?.rule.kind === 'delay' || fault?.rule.kind === 'reorder' ? Date.now() + fault.rule.ms : 0;
    const times = fault?.rule.kind === 'duplicate' ? fault.rule.times : 1;
    const heldBy = fault?.rule.kind === 'reorder' ? fault.id : null;
    for (let copy = 0; copy < times; copy += 1) {
      this.file.run(
        'insert into deliveries (event, type, attempts, due, held_by) values (?, ?, 0, ?, ?)',
        event.id,
        event.type,
        due,
        heldBy,
      );
    }
    if (heldBy !== null && fault?.isLast === true) this.releaseReversed(heldBy);
  }

  open(): void {
    this.isOpen = true;
    this.wake();
  }

  /** Looks soon for what is due; call it after a commit that may have enqueued something. */
  wake(): void {
    if (this.isOpen) this.look ??= setImmediate(() => this.lookNow());
  }

  pendingOf(event: string): number {
    this.forgetTold();
    return Number(this.file.first('select count(*) as count from deliveries where event = ?', event)?.['count'] ?? 0);
  }

  /** Resolves when everything that can be told now has been told, or refused once. */
  async settled(): Promise<void> {
    this.lookNow();
    while (this.underWay.size > 0) {
      await Promise.all(this.underWay.values());
      this.lookNow();
    }
  }

  async close(): Promise<void> {
    this.isOpen = false;
    clearTimeout(this.timer);
    await this.settled();
    clearImmediate(this.look);
    this.endpoint?.close();
  }

  private lookNow(): void {
    clearImmediate(this.look);
    this.look = undefined;
    this.forgetTold();
    if (!this.isOpen || this.endpoint === undefined || this.underWay.size >= MOST_AT_ONCE) return;
    // One moment for both questions: what falls due between two would be neither found nor waited for.
    const now = Date.now();
    for (const delivery of this.findDue(now).slice(0, MOST_AT_ONCE - this.underWay.size)) {
      const work = this.deliver(delivery).finally(() => {
        this.underWay.delete(delivery.number);
        this.wake();
      });
      this.underWay.set(delivery.number, work);
    }
    clearTimeout(this.timer);
    this.wakeWhenDue(now);
  }

  /** Several at a time, which costs as much as one; who is killed before tells an event once more, as Stripe may. */
  private forgetTold(): void {
    if (this.told.length === 0) return;
    this.file.run('delete from deliveries where number in (select value from json_each(?))', JSON.stringify(this.told));
    this.told = [];
  }

  private findDue(now: number): Delivery[] {
    const rows = this.file.all(
      'select number, event, attempts from deliveries where due <= ? order by due, number limit ?',
      now,
      MOST_AT_ONCE + this.underWay.size,
    );
    return (rows as unknown as Delivery[]).filter(({ number }) => !this.underWay.has(number));
  }

  private wakeWhenDue(now: number): void {
    const next = this.file.first('select min(due) as due from deliveries where due > ?', now)?.['due'];
    if (typeof next !== 'number') return;
    this.timer = setTimeout(() => this.wake(), Math.max(1, next - Date.now())).unref();
  }

  private async deliver({ number, event, attempts }: Delivery): Promise<void> {
    const document = this.documents.get<StoredEvent>('event', event);
    const isTold = await this.endpoint?.tell(JSON.stringify({ ...document, pending_webhooks: 1 }));
    if (isTold === true || attempts > MOST_ATTEMPTS) {
      this.told.push(number);
      return;
    }
    const pause = Math.min(FIRST_PAUSE_MILLISECONDS * 2 ** attempts, LONGEST_PAUSE_MILLISECONDS);
    this.file.run(
      'update deliveries set attempts = attempts + 1, due = ? where number = ?',
      Date.now() + pause,
      number,
    );
  }

  /** The last first; a little apart, since several are under way at once. */
  private releaseReversed(heldBy: string): void {
    const rows = this.file.all('select number from deliveries where held_by = ? order by number desc', heldBy);
    for (const [place, { number }] of rows.entries()) {
      this.file.run(
        'update deliveries set held_by = null, due = ? where number = ?',
        Date.now() + place * APART_MILLISECONDS,
        number ?? null,
      );
    }
  }
}
