import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readCategories } from './region.records.js';

const DATA = join(import.meta.dirname, '../../../../data');

describe('[N7] shelves of the data and the six kinds of MARA order 2025 no. 4', () => {
  // By the words of rule 9: vegetables and cultivated fungi, fruit, fresh tea leaf, livestock and poultry, eggs, farmed
  // aquatic. What is dried, made or milled is none of them: black fungus and shiitake in bags, tea that was made, nuts.
  it('are these, each shelf by name', () => {
    const kinds = Object.fromEntries(readCategories(DATA).map(({ code, sixKind }) => [code, sixKind]));
    expect(kinds).toEqual({
      tea: null,
      'dried-mushrooms': null,
      'fresh-vegetables': 'vegetable',
      fruit: 'fruit',
      rice: null,
      nuts: null,
      honey: null,
      'meat-poultry': 'livestock',
      eggs: 'egg',
      fish: 'aquatic',
      'dry-goods': null,
      tofu: null,
      'cured-pickled': null,
      'cakes-preserves': null,
      wine: null,
      herbs: null,
      crafts: null,
    });
  });
});
