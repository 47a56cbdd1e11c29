import { describe, expect, it } from '@jest/globals';
import { addFen, fen, fenPer500Grams, formatYuan, readYuan } from './fen.js';

describe('Fen', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [3990, '39.90'],
    [-1, '-0.01'],
    [2_140_000_000_00, '2140000000.00'],
  ])('[X11] %i fen read as ¥%s', (amount, text) => {
    expect(formatYuan(fen(amount))).toBe(text);
  });

  it.each([
    ['39.90', 3990],
    ['39.9', 3990],
    ['8', 800],
    ['0.05', 5],
    ['-0.01', -1],
    ['-0', 0],
    ['9999999999999.99', 999_999_999_999_999],
  ])('[X11] ¥%s are %i fen', (text, amount) => {
    expect(readYuan(text)).toBe(amount);
  });

  it.each(['', '.5', '1.234', '1e3', '١', ' 1', '--1', '12345678901234'])('[X11] ¥%p is no amount', (text) => {
    expect(() => readYuan(text)).toThrow(RangeError);
  });

  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('[X11] refuses %p', (amount) => {
    expect(() => fen(amount)).toThrow(RangeError);
  });

  it('[X11] adds without leaving whole fen', () => {
    expect(addFen(fen(10), fen(20))).toBe(30);
    expect(() => addFen(fen(Number.MAX_SAFE_INTEGER), fen(1))).toThrow(RangeError);
  });

  it.each([
    [6000, 500, 6000],
    [9990, 250, 19980],
    [1000, 300, 1667],
    [2500, 5000, 250],
  ])('[S15] %i fen for %i g is %i fen per 500 g', (price, grams, expected) => {
    expect(fenPer500Grams(fen(price), grams)).toBe(expected);
  });
});
