import { expect, test } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { endProcess } from './end-process.ts';
import { identifyProcess, isRunning, type ProcessIdentity } from './process-identity.ts';

async function startProgram(text: string): Promise<ChildProcess & { readonly identity: ProcessIdentity }> {
  const child = spawn(process.execPath, ['-e', `${text}; console.log('up'); setInterval(() => {}, 1000)`]);
  await once(child.stdout, 'data');
  const identity = identifyProcess(child.pid!);
  return Object.assign(child, { identity: identity! });
}

test('a process that listens goes at the first word', async () => {
  const program = await startProgram('');
  const end = once(program, 'exit');
  await endProcess(program.identity, { signal: 'SIGTERM', patienceMilliseconds: 5_000 });
  expect(isRunning(program.identity)).toBe(false);
  expect(await end).toEqual([null, 'SIGTERM']);
});

test('a process that does not listen goes all the same', async () => {
  const program = await startProgram("process.on('SIGTERM', () => {})");
  await endProcess(program.identity, { signal: 'SIGTERM', patienceMilliseconds: 200 });
  expect(isRunning(program.identity)).toBe(false);
});

test('another program that was given the number of a dead one is never touched', async () => {
  const stranger = await startProgram('');
  await endProcess(
    { ...stranger.identity, startedAt: 'an earlier time' },
    { signal: 'SIGKILL', patienceMilliseconds: 0 },
  );
  expect(isRunning(stranger.identity)).toBe(true);
  stranger.kill();
});

test('a number that nobody has is nobody', () => {
  expect(identifyProcess(2 ** 22 + 1)).toBeUndefined();
});
