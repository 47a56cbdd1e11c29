import { describe, expect, it } from '@jest/globals';
import { emptyListing, fieldOfListingProblem, readListing, toMoreInput, unreadableWeights } from './listing-form.js';

const [one, two] = ['a'.repeat(64), 'b'.repeat(64)];

function formOf(fields: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe('a form of goods', () => {
  it('is read as it was typed, and cut where nobody could have typed that much', () => {
    const typed = readListing(
      formOf([
        ['title', ' 房县黑木耳 '],
        ['price', '9'.repeat(500)],
      ]),
    );
    expect(typed.title).toBe(' 房县黑木耳 ');
    expect(typed.price).toHaveLength(40);
  });

  it('keeps photos that arrived, without those ticked to go, the chosen one first', () => {
    const photos: [string, string][] = [one, two, 'nonsense', two].map((hash) => ['picture', hash]);
    expect(readListing(formOf([...photos, ['first', two]])).pictures).toEqual([two, one]);
    expect(readListing(formOf([...photos, ['drop', one]])).pictures).toEqual([two]);
  });

  it('asks for a default by leaving a field out', () => {
    const more = toMoreInput(emptyListing('x'));
    expect(more).toMatchObject({ villageCode: undefined, shipWithinHours: undefined, returnClass: undefined });
    expect(more.prepacked).toBeUndefined();
  });

  it('sends all that stands on prepacked food as soon as one of it is typed', () => {
    const more = toMoreInput({ ...emptyListing('x'), ingredients: '糯米、水' });
    expect(more.prepacked).toMatchObject({ ingredients: '糯米、水', storage: '' });
  });

  it('finds weights that are none', () => {
    expect(unreadableWeights({ ...emptyListing('x'), shippingWeightGrams: '半斤' })).toEqual(['shippingWeightGrams']);
    expect(unreadableWeights({ ...emptyListing('x'), shippingWeightGrams: '５50 g' })).toEqual([]);
  });

  it.each([
    ['pictures.3', 'photo'],
    ['input.price', 'price'],
    ['more.prepacked.storage', 'storage'],
    ['more.prepacked', 'prepacked'],
    ['packUnit', 'packAmount'],
  ])('shows a problem of %s at %s', (path, field) => {
    expect(fieldOfListingProblem(path)).toBe(field);
  });
});
