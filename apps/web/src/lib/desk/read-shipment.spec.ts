import { describe, expect, it } from '@jest/globals';
import { fieldOfProblem, readShipment } from './read-shipment.js';

const line = (lineId: string, quantity: string, grams = '', offeredGrams = '') => ({
  lineId,
  quantity,
  grams,
  offeredGrams,
});

describe('a shipment as it is typed', () => {
  it('takes the lines with a piece in them, full-width digits too', () => {
    expect(readShipment([line('a', '２'), line('b', '0')])).toEqual({ lines: [{ lineId: 'a', quantity: 2 }] });
  });

  it('weighs nothing where the offered weight was left, though the quantity was lowered', () => {
    expect(readShipment([line('a', '1', '1000', '1000')])).toEqual({ lines: [{ lineId: 'a', quantity: 1 }] });
  });

  it('tells the grams where somebody put them on the scales', () => {
    expect(readShipment([line('a', '2', '960', '1000')])).toEqual({
      lines: [{ lineId: 'a', quantity: 2, packedGrams: 960 }],
    });
  });

  it.each([
    ['two', '', 'quantity-a'],
    ['', '', 'quantity-a'],
    ['-1', '', 'quantity-a'],
    ['1.5', 'x', 'quantity-a'],
    ['1', 'heavy', 'grams-a'],
  ])('finds the field that is no whole number: %s pieces, %s grams', (quantity, grams, field) => {
    expect(readShipment([line('a', quantity, grams)])).toEqual({ wrong: expect.arrayContaining([field]) });
  });
});

describe('a problem of a shipment', () => {
  it.each([
    ['input.lines.1.quantity', 'quantity-b'],
    ['lines.0.packedGrams', 'grams-a'],
    ['lines.1.lineId', 'quantity-b'],
    ['input.trackingNumber', 'trackingNumber'],
  ])('%s stands at %s', (path, field) => {
    expect(fieldOfProblem(path, ['a', 'b'])).toBe(field);
  });
});
