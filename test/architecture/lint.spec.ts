import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { plantTree } from './support/planted-tree.js';
import { ROOT } from './support/repository.js';

const ASYNC = 'async function save(): Promise<number> { return 1; }';

/** What the linter must not let pass, by rule. Those that need types prove that it reads them. */
const PLANTED: readonly (readonly [rule: string, text: string])[] = [
  ['no-floating-promises', `${ASYNC}\nsave();`],
  [
    'no-misused-promises',
    `${ASYNC}\nexport const kept = [1, 2].filter(() => save());\nif (save()) throw new Error('a');`,
  ],
  ['await-thenable', 'export async function read(text: string): Promise<string> { return await text; }'],
  ['no-explicit-any', 'export const anything = (value: any): string => `${value}`;'],
  ['no-unsafe-member-access', "export const name = JSON.parse('{}').name as string;"],
  ['no-unused-vars', 'const unused = 1;\nexport const used = 2;'],
  ['eqeqeq', 'export const same = (one: number, other: string): boolean => one == Number(other);'],
  ['no-default-export', 'export default function named(): void {}'],
  ['only-throw-error', "export function fail(): never { throw 'a text'; }"],
  ['ban-ts-comment', "// @ts-expect-error\nexport const wrong: number = 'a';"],
  ['prefer-const', 'export function one(): number { let a = 1; return a; }'],
  ['no-param-reassign', 'export function one(a: number): number { a = 1; return a; }'],
  [
    'switch-exhaustiveness-check',
    "export function say(a: 'b' | 'c'): void { switch (a) { case 'b': throw new Error(a); } }",
  ],
  [
    'consistent-type-imports',
    "import { Stats } from 'node:fs';\nexport const size = (stats: Stats): number => stats.size;",
  ],
];

/** What the linter says of a tree, in its own words. */
function lint(root: string): Promise<string> {
  const command = [
    join(ROOT, 'node_modules/oxlint/bin/oxlint'),
    '--config',
    join(ROOT, '.oxlintrc.json'),
    '--type-aware',
  ];
  return new Promise((resolve) => {
    execFile(process.execPath, [...command, '--format=unix', 'src'], { cwd: root }, (_error, stdout) =>
      resolve(stdout),
    );
  });
}

describe('lint', () => {
  let said: string;

  beforeAll(async () => {
    const compilerOptions = {
      module: 'nodenext',
      strict: true,
      target: 'es2023',
      typeRoots: [join(ROOT, 'node_modules/@types')],
    };
    using tree = plantTree({
      ...Object.fromEntries(PLANTED.map(([rule, text]) => [`src/${rule}.ts`, `${text}\n`])),
      'src/fine.ts': `${ASYNC}\nexport const saved: number = await save();\n`,
      'tsconfig.json': JSON.stringify({ compilerOptions, include: ['src'] }),
      'package.json': JSON.stringify({ type: 'module' }),
      // The linter reads no tree that has none.
      '.gitignore': '',
    });
    said = await lint(tree.root);
  }, 180_000);

  it.each(PLANTED)('finds %s where it is planted', (rule) => {
    const lines = said.split('\n').filter((line) => line.includes(`src/${rule}.ts:`));
    expect(lines).toContainEqual(expect.stringContaining(`(${rule})`));
  });

  it('finds nothing where there is nothing', () => {
    expect(said).toContain('problems');
    expect(said).not.toContain('src/fine.ts');
  });
});
