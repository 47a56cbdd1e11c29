import type { LoadCommand, LoadRequest, LoadResult } from './messages.ts';
import { openConnection, type Answer } from './connection.ts';

/** The process that makes load: prepared with lists of requests, then run on one of them at a time. */
interface Prepared {
  readonly port: number;
  readonly requests: readonly { readonly bytes: Buffer; readonly startsWith: Buffer }[];
  /** The next run goes on where the last one stopped, so that no request comes again before all others did. */
  next: number;
}

const prepared = new Map<string, Prepared>();

process.on('message', (command: LoadCommand) => {
  if (command.kind === 'prepare') {
    const { name, port, requests } = command;
    prepared.set(name, { port, requests: requests.map((request) => write(request, port)), next: 0 });
    process.send?.('ready');
  } else {
    const load = prepared.get(command.name);
    if (load === undefined) throw new Error(`no load is called ${command.name}`);
    run(load, command.connections, command.seconds * 1_000).then(
      (result) => process.send?.(result),
      (error: unknown) => {
        throw error;
      },
    );
  }
});

function write({ path, body, headers, startsWith }: LoadRequest, port: number): Prepared['requests'][number] {
  const given = Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}\r\n`);
  const content =
    body === undefined ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`;
  const head = `${body === undefined ? 'GET' : 'POST'} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n`;
  return {
    bytes: Buffer.from(`${head}${given.join('')}${content}\r\n${body ?? ''}`),
    startsWith: Buffer.from(startsWith),
  };
}

/** Keeps every connection busy with one request at a time until the time is over. */
function run(load: Prepared, connections: number, milliseconds: number): Promise<LoadResult> {
  const latencies: number[] = [];
  let wrong = 0;
  let firstWrong: string | undefined;
  let bytes = 0;
  let open = connections;
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();

  return new Promise((resolve, reject) => {
    for (let i = 0; i < connections; i++) {
      let askedAt = 0;
      let expected: Buffer;
      const socket = openConnection(load.port, take, reject);
      socket.once('connect', ask);

      function ask(): void {
        const request = load.requests[load.next++ % load.requests.length]!;
        expected = request.startsWith;
        askedAt = performance.now();
        socket.write(request.bytes);
      }

      function take(answer: Answer): void {
        const now = performance.now();
        if (now - startedAt >= milliseconds) return leave();
        latencies.push(now - askedAt);
        bytes += answer.bytes;
        if (answer.status !== 200 || !answer.body.subarray(0, expected.length).equals(expected)) {
          wrong++;
          firstWrong ??= `${answer.status} ${answer.body.toString('utf8', 0, 300)}`;
        }
        ask();
      }

      function leave(): void {
        socket.destroy();
        if (--open === 0) resolve(summarise());
      }
    }
  });

  function summarise(): LoadResult {
    const { user, system } = process.cpuUsage(cpuBefore);
    const sorted = Float64Array.from(latencies).sort();
    const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
    return {
      requests: latencies.length,
      seconds: milliseconds / 1_000,
      wrong,
      firstWrong,
      bytes,
      p50: at(0.5),
      p95: at(0.95),
      p99: at(0.99),
      cpuMilliseconds: (user + system) / 1_000,
    };
  }
}
