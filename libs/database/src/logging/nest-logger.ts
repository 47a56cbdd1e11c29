import type { LoggerService } from '@nestjs/common';
import { currentRequestId } from '../request/request-scope.js';
import type { Level, Logger } from 'pino';

/** Nest's logger on pino: one JSON line each, with the id of the request being served. */
export class NestLogger implements LoggerService {
  constructor(private readonly pino: Logger) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest appends the name of the class that logs; an error comes with its stack before it. */
  private write(level: Level, message: unknown, rest: readonly unknown[]): void {
    const context = rest.at(-1);
    const requestId = currentRequestId();
    const base = {
      ...(typeof context === 'string' && { context }),
      ...(requestId !== undefined && { requestId }),
      ...(rest.length > 1 && { stack: rest[0] }),
    };
    if (message instanceof Error)
      this.pino[level]({ ...base, error: message.name, reason: message.message, stack: message.stack });
    else if (typeof message === 'object') this.pino[level]({ ...base, ...message });
    else this.pino[level]({ ...base, msg: `${message as string | number}` });
  }
}
