import { StateTable } from '@shanhuo/kernel';

/** Where an import stands: looked at row by row, waiting for a yes, done row by row. A file that is none is refused. */
export const IMPORT_STATES = ['checking', 'ready', 'applying', 'done', 'refused', 'dropped'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** Nothing is changed before somebody has seen what would be. */
export const importState = new StateTable<ImportState>('goods import', 'checking', {
  checking: ['ready', 'refused', 'dropped'],
  ready: ['applying', 'dropped'],
  applying: ['done'],
  done: [],
  refused: [],
  dropped: [],
});
