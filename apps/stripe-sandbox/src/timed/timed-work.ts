import type { SandboxFile } from '../store/sandbox-file.js';

export type TimedKind = 'expire-session' | 'end-late-payment' | 'fail-late-payment' | 'end-refund' | 'settle-charge';

/** What happens by itself at a moment of the sandbox's clock. */
export class TimedWork {
  constructor(private readonly file: SandboxFile) {}

  /** `dueAt` in seconds, as all times of Stripe. */
  plan(kind: TimedKind, subject: string, dueAt: number): void {
    this.file.run('insert into timed_work (due, kind, subject) values (?, ?, ?)', dueAt, kind, subject);
  }

  cancel(kind: TimedKind, subject: string): void {
    this.file.run('delete from timed_work where subject = ? and kind = ?', subject, kind);
  }

  isDue(now: number): boolean {
    return this.file.first('select 1 from timed_work where due <= ? limit 1', now) !== undefined;
  }

  /** Takes the next piece that is due, inside the transaction that does it. */
  takeDue(now: number): { kind: TimedKind; subject: string } | undefined {
    const row = this.file.first(
      'select number, kind, subject from timed_work where due <= ? order by due, number limit 1',
      now,
    );
    if (row === undefined) return undefined;
    this.file.run('delete from timed_work where number = ?', row['number'] ?? null);
    return { kind: row['kind'] as TimedKind, subject: String(row['subject']) };
  }
}
