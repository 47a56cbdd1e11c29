import { readdirSync, readFileSync, readlinkSync } from 'node:fs';

/** Every file that the descendants of a process have mapped into memory or hold open. Linux only. */
export function filesUsedBelow(ancestor: number): Set<string> {
  const files = new Set<string>();
  for (const pid of descendantsOf(ancestor)) {
    for (const path of [...mappedFiles(pid), ...openFiles(pid)]) files.add(path);
  }
  return files;
}

function descendantsOf(ancestor: number): number[] {
  const parents = new Map<number, number>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = readOrNothing(`/proc/${entry}/stat`);
    // The name in parentheses may itself hold spaces and parentheses: fields count from the last one.
    const parent = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1];
    if (parent !== undefined) parents.set(Number(entry), Number(parent));
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return parent !== undefined && (parent === ancestor || isBelow(parent));
  };
  return [...parents.keys()].filter(isBelow);
}

function mappedFiles(pid: number): string[] {
  const lines = readOrNothing(`/proc/${pid}/maps`).split('\n');
  return lines.map((line) => line.slice(line.indexOf('/'))).filter((path) => path.startsWith('/'));
}

function openFiles(pid: number): string[] {
  const folder = `/proc/${pid}/fd`;
  try {
    return readdirSync(folder)
      .map((fd) => readlinkSync(`${folder}/${fd}`))
      .filter((path) => path.startsWith('/'));
  } catch {
    return []; // The process ended while we looked.
  }
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
