import { chinaDayOf, type ChinaDay, type Clock } from '@shanhuo/kernel';

const KEPT_MS = 60_000;

/**
 * What holds on a day of China, read at most once a minute in each process: a row that is put in counts within a minute,
 * one dated ahead from the first moment of its day.
 */
export class DayCache<Value> {
  private kept: { readonly day: ChinaDay; readonly until: number; readonly value: Promise<Value> } | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly read: (day: ChinaDay) => Promise<Value>,
  ) {}

  async get(): Promise<Value> {
    const now = this.clock.now();
    const day = chinaDayOf(now);
    if (this.kept === undefined || this.kept.day !== day || this.kept.until <= now.getTime()) {
      const value = this.read(day);
      const kept = { day, until: now.getTime() + KEPT_MS, value };
      this.kept = kept;
      value.catch(() => {
        if (this.kept === kept) this.kept = undefined;
      });
    }
    return this.kept.value;
  }
}
