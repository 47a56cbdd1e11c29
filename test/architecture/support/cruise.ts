import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './repository.js';

export interface Violation {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
}

export interface Cruise {
  /** Files of the tree that were read and followed. */
  readonly files: readonly string[];
  readonly violations: readonly Violation[];
  /** Names of the rules it was judged by. */
  readonly rules: readonly string[];
}

interface Report {
  readonly modules: readonly { source: string; couldNotResolve?: boolean; coreModule?: boolean }[];
  readonly summary: {
    readonly violations: readonly { rule: { name: string }; from: string; to: string }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { name: string }[] };
  };
}

const SHIPPED_FOLDERS = ['apps', 'libs', 'scripts', 'test', 'bench'];

/** Reads the import graph of a tree and judges it by the rules of this repository. */
export async function cruise(root: string): Promise<Cruise> {
  const program = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = join(ROOT, '.dependency-cruiser.js');
  const command = [program, '--config', config, '--output-type', 'json', ...SHIPPED_FOLDERS];
  const { stdout } = await promisify(execFile)(process.execPath, command, {
    cwd: root,
    maxBuffer: 256 * 1024 * 1024,
  });
  const { modules, summary } = JSON.parse(stdout) as Report;
  return {
    files: modules
      .filter(({ couldNotResolve, coreModule }) => couldNotResolve !== true && coreModule !== true)
      .map(({ source }) => source)
      .filter((source) => !source.includes('node_modules/')),
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    rules: summary.ruleSetUsed.forbidden.map(({ name }) => name),
  };
}
