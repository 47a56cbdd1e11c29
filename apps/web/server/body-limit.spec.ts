import { describe, expect, it } from '@jest/globals';
import { EventEmitter } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { refusePost } from './body-limit.ts';

function post(headers: Record<string, string>, method = 'POST'): IncomingMessage {
  const request = Object.assign(new EventEmitter(), { method, headers, complete: true });
  queueMicrotask(() => request.emit('close'));
  return request as unknown as IncomingMessage;
}

const MEGABYTES = String(5 * 1024 * 1024);

describe('refusePost', () => {
  it.each([
    '/desk/ABCD2345/products/new',
    '/desk/ABCD2345/products/X/words',
    '/desk/ABCD2345/consents',
    '/apply/as/household',
  ])('lets photos through to %s', (path) =>
    expect(refusePost(post({ 'content-length': MEGABYTES }), path)).toBeUndefined(),
  );

  it.each(['/sign-in', '/desk/ABCD2345/freight', '/products/ABCD2345', '/applying'])(
    'refuses a long post to %s before it is read',
    (path) => expect(refusePost(post({ 'content-length': MEGABYTES }), path)).toBe(413),
  );

  it('refuses a post that does not say how long it is', () => {
    expect(refusePost(post({ 'transfer-encoding': 'chunked' }), '/sign-in')).toBe(411);
  });

  it('lets usual forms through, and whatever is no post', () => {
    expect(refusePost(post({ 'content-length': '200' }), '/sign-in')).toBeUndefined();
    expect(refusePost(post({}, 'GET'), '/sign-in')).toBeUndefined();
  });
});
