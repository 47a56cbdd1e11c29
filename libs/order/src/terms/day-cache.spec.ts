import { describe, expect, it } from '@jest/globals';
import { FixedClock } from '@shanhuo/kernel/testing';
import { DayCache } from './day-cache.js';

describe('what holds on a day', () => {
  function cache(answers: () => Promise<string>) {
    const clock = new FixedClock(new Date('2026-11-22T15:59:00Z'));
    const days: string[] = [];
    const kept = new DayCache(clock, (day) => {
      days.push(day);
      return answers();
    });
    return { clock, days, kept };
  }

  it('is read once a minute, however many ask', async () => {
    const { clock, days, kept } = cache(async () => 'a');
    await Promise.all([kept.get(), kept.get(), kept.get()]);
    clock.advance(59_999);
    await kept.get();
    expect(days).toEqual(['2026-11-22']);
  });

  it('is read anew when the day turns in China, and not when it turns elsewhere', async () => {
    const { clock, days, kept } = cache(async () => 'a');
    clock.advance(50_000);
    await kept.get();
    clock.advance(10_000);
    await kept.get();
    expect(days).toEqual(['2026-11-22', '2026-11-23']);
  });

  it('is asked for again after a failure', async () => {
    const answers = [Promise.reject(new Error('away')), Promise.resolve('a')];
    const { kept } = cache(() => answers.shift() ?? Promise.resolve('none'));
    await expect(kept.get()).rejects.toThrow('away');
    expect(await kept.get()).toBe('a');
  });
});
