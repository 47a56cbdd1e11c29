import { describe, expect, it, jest } from '@jest/globals';
import type { RequestEvent } from '@sveltejs/kit';
import { sealedCookie } from './sealed-cookie.js';

/** A browser's jar, as far as a cookie's writer and reader see it. */
function visit() {
  const jar = new Map<string, string>();
  const cookies = {
    get: (name: string) => jar.get(name),
    set: (name: string, value: string) => void jar.set(name, value),
    delete: (name: string) => void jar.delete(name),
  };
  return { jar, event: { cookies, url: new URL('http://shop.test/') } as unknown as RequestEvent };
}

const step = sealedCookie<{ phone: string }>('step', '/sign-in');

describe('sealedCookie', () => {
  it('gives back what was written', () => {
    const { event } = visit();
    step.write(event, { phone: '13800138000' });
    expect(step.read(event)).toEqual({ phone: '13800138000' });
  });

  it('shows nothing of it to the browser', () => {
    const { event, jar } = visit();
    step.write(event, { phone: '13800138000' });
    const value = jar.get('step') ?? '';
    expect(Buffer.from(value, 'base64url').toString('latin1')).not.toContain('138');
  });

  it.each(['', 'x', 'AAAA', 'A'.repeat(200), '%%%'])('takes the forged value %j for none', (forged) => {
    const { event, jar } = visit();
    jar.set('step', forged);
    expect(step.read(event)).toBeUndefined();
  });

  it('refuses a changed byte', () => {
    const { event, jar } = visit();
    step.write(event, { phone: '13800138000' });
    const sealed = Buffer.from(jar.get('step') ?? '', 'base64url');
    sealed[20] = (sealed[20] ?? 0) ^ 1;
    jar.set('step', sealed.toString('base64url'));
    expect(step.read(event)).toBeUndefined();
  });

  it('refuses what was sealed for another purpose', () => {
    const { event, jar } = visit();
    sealedCookie<string>('other', '/').write(event, 'text');
    jar.set('step', jar.get('other') ?? '');
    expect(step.read(event)).toBeUndefined();
  });

  it('ends after ten minutes, whatever the browser keeps', () => {
    const { event } = visit();
    step.write(event, { phone: '13800138000' });
    const later = Date.now() + 600_001;
    jest.spyOn(Date, 'now').mockReturnValueOnce(later);
    expect(step.read(event)).toBeUndefined();
  });
});
