import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './repository.js';

export interface LibFloor {
  readonly name: string;
  readonly floor: number;
  /** All libs it may import, also those it reaches through others. */
  readonly imports: readonly string[];
}

/** architecture.json: the one table of libs, lowest first. */
export function readFloors(): readonly LibFloor[] {
  return (JSON.parse(readFileSync(join(ROOT, 'architecture.json'), 'utf8')) as { libs: LibFloor[] }).libs;
}
