import { describe, expect, it } from '@jest/globals';
import { placeOf, questionOfProblems, readQuestion } from './questions.js';

const questions = ['photo', 'price', 'check'] as const;
const fieldsOf = { photo: ['photo'], price: ['price', 'stock'], check: ['label'] };

describe('[N18] one question a screen', () => {
  it.each([
    ['price', 'price'],
    ['__proto__', 'photo'],
    [null, 'photo'],
    [undefined, 'photo'],
  ])('asks after %s: %s', (typed, question) => expect(readQuestion(questions, typed)).toBe(question));

  it.each([
    [{}, undefined],
    [{ label: 'x' }, 'check'],
    [{ label: 'x', stock: 'y' }, 'price'],
    [{ elsewhere: 'x' }, undefined],
  ])('goes back to where something is wrong: %j is at %s', (problems, question) => {
    expect(questionOfProblems(questions, fieldsOf, problems as Record<string, string>)).toBe(question);
  });

  it('knows where it stands', () => {
    expect(placeOf(questions, 'photo')).toEqual({ back: undefined, next: 'price', number: 1, count: 3 });
    expect(placeOf(questions, 'check')).toEqual({ back: 'price', next: undefined, number: 3, count: 3 });
  });
});
