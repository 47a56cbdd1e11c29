// The two catalogues must say the same things, in two languages, and the pages must say nothing besides.
// Prints each finding and ends with 1 where there is one.
import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findMessageProblems } from './message-problems.ts';

const web = dirname(dirname(fileURLToPath(import.meta.url)));

const chinese = await readJson('messages/zh-CN.json');
const english = await readJson('messages/en.json');
const reviewed = await readJson('messages/same-in-both.json');
const sources = await readSources();
const problems = findMessageProblems(chinese, english, Object.keys(reviewed), sources);

for (const problem of problems) console.error(problem);
console.log(`${Object.keys(chinese).length - 1} messages, ${sources.length} sources, ${problems.length} problems`);
if (problems.length > 0 || sources.length === 0) process.exit(1);

async function readJson(file: string): Promise<Record<string, unknown>> {
  return JSON.parse(await readFile(join(web, file), 'utf8')) as Record<string, unknown>;
}

async function readSources(): Promise<{ file: string; text: string }[]> {
  const files: string[] = [];
  for await (const file of glob('src/**/*.{svelte,ts}', { cwd: web, exclude: ['src/generated/**'] })) {
    if (!file.endsWith('.spec.ts')) files.push(file);
  }
  return Promise.all(files.sort().map(async (file) => ({ file, text: await readFile(join(web, file), 'utf8') })));
}
