import { expect, it } from '@jest/globals';
import { sumUpGoods } from './sum-up-goods.js';

it('[S23] sums up what several orders want of the same pack, and leaves out what went out already', () => {
  const orders = [
    { lines: [line('Tea', '100 g', 2), line('Honey', '500 g', 0)] },
    { lines: [line('Tea', '100 g', 1), line('Tea', '250 g', 1)] },
  ];
  expect(sumUpGoods(orders)).toEqual([
    { name: 'Tea 100 g', count: 3 },
    { name: 'Tea 250 g', count: 1 },
  ]);
});

function line(title: string, label: string, toShip: number) {
  return { title, label, toShip };
}
