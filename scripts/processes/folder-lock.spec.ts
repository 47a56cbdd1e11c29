import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockFolder, type LockHolder } from './folder-lock.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'shanhuo-lock-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const refuse = (holder: LockHolder): never => {
  throw new Error(`held by ${holder.pid}`);
};

test('a lock that is held refuses, and tells by whom', async () => {
  await lockFolder(folder, 'one');
  await expect(lockFolder(folder, 'one', refuse)).rejects.toThrow(`held by ${process.pid}`);
});

test('a lock that is released is free again', async () => {
  (await lockFolder(folder, 'one')).release();
  const next = await lockFolder(folder, 'one', refuse);
  next.release();
  expect(existsSync(join(folder, 'one.lock'))).toBe(false);
});

test('who waits learns that the holder is stopping', async () => {
  const held = await lockFolder(folder, 'one');
  held.announceStop();
  const next = lockFolder(folder, 'one', (holder) => {
    if (!holder.isStopping) refuse(holder);
    held.release();
  });
  await expect(next).resolves.toBeDefined();
});

test('the lock of a dead process is taken over, also where its number lives on in another', async () => {
  const dead = { pid: process.pid, startedAt: 'another time', isStopping: false };
  writeFileSync(join(folder, 'one.lock'), JSON.stringify(dead));
  await expect(lockFolder(folder, 'one', refuse)).resolves.toBeDefined();
});

test('of ten who race for the lock of a dead process, one gets it', async () => {
  writeFileSync(
    join(folder, 'one.lock'),
    JSON.stringify({ pid: 2 ** 22 + 1, startedAt: 'long ago', isStopping: false }),
  );
  const attempts = await Promise.allSettled(Array.from({ length: 10 }, () => lockFolder(folder, 'one', refuse)));
  expect(attempts.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});
