const WARN = 40; // The level of pino.

/**
 * What of a log line belongs on the terminal. Services log one JSON object a line; the database logs text, of
 * which only a panic concerns a person at once, since a failed statement is its client's to report.
 */
export function readWarning(line: string): string | undefined {
  if (/ PANIC: /.test(line)) return line;
  if (!line.startsWith('{')) return undefined;
  const { level, msg, err, progress } = parse(line);
  if (typeof progress === 'string') return progress;
  if (typeof level !== 'number' || level < WARN) return undefined;
  return [msg, err?.message].filter((part) => typeof part === 'string').join(': ');
}

interface LogLine {
  readonly level?: unknown;
  readonly msg?: unknown;
  /** Of a program that takes its time. */
  readonly progress?: unknown;
  readonly err?: { readonly message?: unknown };
}

function parse(line: string): LogLine {
  try {
    return JSON.parse(line) as LogLine;
  } catch {
    return {};
  }
}
