import type { RequestEvent } from '@sveltejs/kit';

/**
 * The visitor's address as the adapter knows it: the socket's, or the one in ADDRESS_HEADER where a proxy is configured.
 * A request that came around that proxy lacks the header and counts under one shared name.
 */
export function visitorAddress(event: RequestEvent): string {
  try {
    return event.getClientAddress().replace(/^::ffff:/, '');
  } catch {
    return '0.0.0.0';
  }
}
