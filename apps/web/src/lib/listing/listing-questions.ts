import type { Questions } from '#lib/simple/questions.js';

/** What is asked of new goods, one after the other; the rest has a default and stands on the last page. */
export const listingQuestions = [
  'photo',
  'title',
  'category',
  'pack',
  'price',
  'stock',
  'check',
] as const satisfies Questions;

export type ListingQuestion = (typeof listingQuestions)[number];

/** Fields of each, to go back to where something is wrong. */
export const fieldsOfListingQuestion: Readonly<Record<ListingQuestion, readonly string[]>> = {
  photo: ['photo'],
  title: ['title'],
  category: ['categoryCode'],
  pack: ['packAmount'],
  price: ['price'],
  stock: ['stock'],
  check: [],
};
