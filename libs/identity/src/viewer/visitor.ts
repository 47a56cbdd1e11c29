import { hash, timingSafeEqual } from 'node:crypto';
import { isIP } from 'node:net';

/** Where a request comes from: what limits count and what a person reads in the list of sessions. */
export interface Visitor {
  readonly address: string;
  readonly userAgent: string;
}

/** The part of a request that says where it comes from; Fastify's request has this shape. */
export interface RequestOrigin {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly socket: { readonly remoteAddress?: string | undefined };
}

/**
 * The visitor behind a request. The web app calls from one address for all its visitors and names the real one in
 * X-Shanhuo-Visitor; that is believed only beside the secret web and API share, so nobody else can lend himself an
 * address and step around a limit. Any forwarding header of the wider web is ignored.
 */
export function visitorOf(request: RequestOrigin, webSecret: string): Visitor {
  const named = header(request, 'x-shanhuo-visitor');
  const shown = header(request, 'x-shanhuo-web');
  const isWebApp = shown !== undefined && equalInConstantTime(shown, webSecret);
  const address = isWebApp && named !== undefined && isIP(named) !== 0 ? named : (request.socket.remoteAddress ?? '');
  return { address: plainAddress(address), userAgent: (header(request, 'user-agent') ?? '').slice(0, 300) };
}

/** What limits count: an IPv4 address, or the /64 network an IPv6 customer is given, in which they may pick any address. */
export function countedAddress(address: string): string {
  return isIP(address) === 6 ? firstHextets(address, 4) : address;
}

/** The area people recognise in their list of sessions, too coarse to find a house by. */
export function addressArea(address: string): string {
  switch (isIP(address)) {
    case 4:
      return `${address.split('.').slice(0, 2).join('.')}.*.*`;
    case 6:
      return `${firstHextets(address, 2)}:*`;
    default:
      return '';
  }
}

function header(request: RequestOrigin, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** Digests have one length, so comparing them tells neither content nor length of the secret by time. */
function equalInConstantTime(given: string, expected: string): boolean {
  const digest = (text: string) => hash('sha256', text, 'buffer');
  return expected !== '' && timingSafeEqual(digest(given), digest(expected));
}

/** A dual-stack socket shows IPv4 callers as ::ffff:203.0.113.7. */
function plainAddress(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  return (mapped ?? address).toLowerCase().replace(/%.*$/, '');
}

function firstHextets(address: string, count: number): string {
  const [head = '', tail] = address.split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? [] : Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...gap, ...right].slice(0, count).join(':');
}
