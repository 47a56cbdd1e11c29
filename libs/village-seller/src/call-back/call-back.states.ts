import { StateTable } from '@shanhuo/kernel';

/** Where a request stands. */
export type CallBackState = 'open' | 'taken' | 'done' | 'lapsed';

/** Taken again by an operator where whoever took it does not call. */
export const callBackState = new StateTable<CallBackState>('call-back', 'open', {
  open: ['taken', 'lapsed'],
  taken: ['taken', 'done', 'lapsed'],
  done: [],
  lapsed: [],
});

/** What came of it. `not_meant`: nobody there asked for it. */
export type CallBackOutcome = 'helped' | 'not_reached' | 'not_meant';
