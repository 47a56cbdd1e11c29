import { readdirSync, readFileSync } from 'node:fs';

/** Ticks a second in /proc: fixed at 100 by the kernel's interface, whatever the kernel itself uses. */
const MILLISECONDS_PER_TICK = 10;

/** Processor time a process has used so far, user and system. */
export function cpuMilliseconds(pid: number): number {
  const fields = statOf(pid);
  return (Number(fields[11]) + Number(fields[12])) * MILLISECONDS_PER_TICK;
}

/** As above for a PostgreSQL server with all its processes; those that ended meanwhile count through their parent. */
export function clusterCpuMilliseconds(server: number): number {
  const own = statOf(server);
  const ended = (Number(own[13]) + Number(own[14])) * MILLISECONDS_PER_TICK;
  return childrenOf(server).reduce((sum, { cpu }) => sum + cpu, cpuMilliseconds(server) + ended);
}

/** Memory a process holds right now. */
export function residentMiB(pid: number): number {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1]) / 1024;
}

function childrenOf(parent: number): { readonly cpu: number }[] {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry))
    .flatMap((entry) => {
      try {
        return Number(statOf(Number(entry))[1]) === parent ? [{ cpu: cpuMilliseconds(Number(entry)) }] : [];
      } catch {
        return []; // Ended between the two looks: its parent counts it now.
      }
    });
}

/** Fields of /proc/<pid>/stat after the name in parentheses: the first one here is field 3, the state. */
function statOf(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}
