import { describe, expect, it } from '@jest/globals';
import { addressArea, countedAddress, visitorOf } from './visitor.js';

const SECRET = 'shared by web and api';
const visitorFrom = (headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
  visitorOf({ headers, socket: { remoteAddress } }, SECRET).address;

describe('the visitor', () => {
  it('is the one the web app names', () => {
    expect(visitorFrom({ 'x-shanhuo-web': SECRET, 'x-shanhuo-visitor': '203.0.113.7' })).toBe('203.0.113.7');
  });

  it.each([
    [{ 'x-shanhuo-visitor': '203.0.113.7' }],
    [{ 'x-shanhuo-web': 'guess', 'x-shanhuo-visitor': '203.0.113.7' }],
    [{ 'x-shanhuo-web': '', 'x-shanhuo-visitor': '203.0.113.7' }],
    [{ 'x-shanhuo-web': SECRET, 'x-shanhuo-visitor': 'everybody' }],
    [{ 'x-shanhuo-web': SECRET }],
    [{ 'x-forwarded-for': '203.0.113.7' }],
  ])('is the socket for %j', (headers) => {
    expect(visitorFrom(headers as Record<string, string>, '::ffff:198.51.100.9')).toBe('198.51.100.9');
  });

  it('is never believed where no secret is set', () => {
    const request = {
      headers: { 'x-shanhuo-web': '', 'x-shanhuo-visitor': '203.0.113.7' },
      socket: { remoteAddress: '127.0.0.1' },
    };
    expect(visitorOf(request, '').address).toBe('127.0.0.1');
  });
});

describe('addresses', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7', '203.0.*.*'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2', '2001:db8:*'],
    ['2001:db8::1', '2001:db8:0:0', '2001:db8:*'],
    ['::1', '0:0:0:0', '0:0:*'],
    ['', '', ''],
  ])('%s counts as %s and shows as %s', (address, counted, area) => {
    expect(countedAddress(address)).toBe(counted);
    expect(addressArea(address)).toBe(area);
  });
});
