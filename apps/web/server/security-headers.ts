import type { IncomingMessage, ServerResponse } from 'node:http';

const yearSeconds = 365 * 24 * 3600;

/** For every answer; the Content-Security-Policy of pages, with the hash of their styles, comes from SvelteKit. */
export function setSecurityHeaders(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('permissions-policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  if (request.headers['x-forwarded-proto'] === 'https') {
    response.setHeader('strict-transport-security', `max-age=${yearSeconds}`);
  }
}
