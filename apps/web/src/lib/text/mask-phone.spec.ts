import { describe, expect, it } from '@jest/globals';
import { maskPhone } from './mask-phone.js';

describe('maskPhone', () => {
  it.each([
    ['13800138000', '138****8000'],
    ['1380013', '****'],
    ['', '****'],
  ])('shows %j as %s', (phone, shown) => {
    expect(maskPhone(phone)).toBe(shown);
  });
});
