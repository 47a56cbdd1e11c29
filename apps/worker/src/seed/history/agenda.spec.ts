import { expect, it } from '@jest/globals';
import { Agenda } from './agenda.js';

const MINUTE = 60_000;
const at = (minutes: number): Date => new Date(minutes * MINUTE);

async function live(agenda: Agenda, until: number): Promise<number[]> {
  const moments: number[] = [];
  for (let next = agenda.takeNext(at(until)); next !== undefined; next = agenda.takeNext(at(until))) {
    moments.push(next.at.getTime() / MINUTE);
    await next.run();
  }
  return moments;
}

it('lets things happen in the order of time, close ones together and at the last of their moments', async () => {
  const [agenda, done] = [new Agenda(), [] as string[]];
  const put = (minutes: number, name: string): void => agenda.put(at(minutes), async () => void done.push(name));
  put(20, 'd');
  put(1, 'b');
  put(0, 'a');
  put(2, 'c');
  agenda.putAlone(at(1.5), async () => void done.push('alone'));
  put(99, 'never');
  expect(await live(agenda, 50)).toEqual([1, 1.5, 2, 20]);
  expect(done).toEqual(['a', 'b', 'alone', 'c', 'd']);
});

it('takes five together at most, and throws a failure when the others are done', async () => {
  const agenda = new Agenda();
  let done = 0;
  agenda.put(at(0), () => Promise.reject(new Error('a sack tore')));
  for (let i = 0; i < 6; i += 1) agenda.put(at(0), async () => void done++);
  await expect(live(agenda, 1)).rejects.toThrow('a sack tore');
  expect(done).toBe(4);
  expect(await live(agenda, 1)).toEqual([0]);
});

it('hears of what is put in meanwhile', async () => {
  const agenda = new Agenda();
  agenda.put(at(0), async () => agenda.put(at(1), async () => {}));
  expect(await live(agenda, 5)).toEqual([0, 1]);
});
