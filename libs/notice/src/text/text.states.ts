import { StateTable } from '@shanhuo/kernel';

export type TextState = 'waiting' | 'sent' | 'lapsed';

/** A text that could not be sent while it was of use lapses; it is not sent late. */
export const TEXT_STATES = new StateTable<TextState>('text', 'waiting', {
  waiting: ['sent', 'lapsed'],
  sent: [],
  lapsed: [],
});
