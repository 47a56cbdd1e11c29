import { describe, expect, it } from '@jest/globals';
import { readConfiguration } from './configuration.ts';

const secret = { WEB_SECRET: 'a secret of enough letters' };

describe('readConfiguration', () => {
  it('has a default for all but the secret', () => {
    expect(readConfiguration(secret)).toMatchObject({ port: 3000, host: '0.0.0.0', publicProtocol: 'http' });
  });

  it('takes the protocol people use from PUBLIC_URL', () => {
    expect(readConfiguration({ ...secret, PUBLIC_URL: 'https://shop.test' }).publicProtocol).toBe('https');
  });

  it.each([
    ['WEB_PORT', { WEB_PORT: '80a' }],
    ['WEB_PORT', { WEB_PORT: '70000' }],
    ['API_URL', { API_URL: 'ftp://somewhere' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'nowhere' }],
    ['PAYMENT_PAGE_ORIGIN', { PAYMENT_PAGE_ORIGIN: 'javascript:alert(1)' }],
    ['WEB_SECRET', { WEB_SECRET: 'too-short' }],
  ])('refuses a bad %s by name, without its value', (name, env) => {
    const value = Object.values(env)[0] ?? '';
    const read = () => readConfiguration({ ...secret, ...env });
    expect(read).toThrow(name);
    expect(read).not.toThrow(value);
  });
});
