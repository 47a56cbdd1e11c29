import type { OutgoingHttpHeaders } from 'node:http';
import type { RequestEvent } from '@sveltejs/kit';
import { configuration } from '../configuration.js';
import { visitorAddress } from '../visitor-address.js';

/** By what the API knows the visitor on whose behalf this server asks. */
export function visitorHeaders(event: RequestEvent): OutgoingHttpHeaders {
  const { locale, requestId, sessionToken } = event.locals;
  return {
    'accept-language': locale,
    // The list of signed-in devices names the visitor's browser, not this server.
    'user-agent': event.request.headers.get('user-agent')?.slice(0, 300) ?? '',
    'x-request-id': requestId,
    'x-shanhuo-web': configuration.webSecret,
    'x-shanhuo-visitor': visitorAddress(event),
    ...(sessionToken ? { authorization: `Bearer ${sessionToken}` } : {}),
  };
}
