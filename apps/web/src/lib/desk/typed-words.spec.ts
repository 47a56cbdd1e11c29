import { describe, expect, it } from '@jest/globals';
import { typedWords } from './typed-words.js';

describe('words of a form that came too late', () => {
  it('are what a person typed, in order, and neither keys nor files', () => {
    const form = new FormData();
    form.append('formKey', '0197');
    form.append('requestId', 'a');
    form.append('photo', new File(['x'], 'a.jpg'));
    form.append('title', ' 房县木耳 ');
    form.append('price', '39.9');
    form.append('categoryCode', 'dried-mushrooms');
    form.append('pictures', 'abc');
    form.append('description', '');
    expect(typedWords(form)).toEqual([
      { name: 'title', text: '房县木耳' },
      { name: 'price', text: '39.9' },
    ]);
  });

  it('are bounded, whatever was sent', () => {
    const form = new FormData();
    for (let i = 0; i < 100; i++) form.append(`f${i}`, '字'.repeat(5_000));
    const words = typedWords(form);
    expect(words).toHaveLength(40);
    expect(words[0]?.text).toHaveLength(2_000);
  });
});
