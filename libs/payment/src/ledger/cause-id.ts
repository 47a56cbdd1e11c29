import { hash } from 'node:crypto';

/** An id for a cause that is named by several things, the same for the same (RFC 9562, version 8). */
export function causeIdOf(...parts: readonly (string | number)[]): string {
  const hex = hash('sha256', parts.join('\n'), 'hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
