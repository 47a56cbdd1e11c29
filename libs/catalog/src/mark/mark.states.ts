import { StateTable } from '@shanhuo/kernel';

/** Claims shown on goods. An alleviated county is a fact of the origin, not a row of a product. */
export const MARK_KINDS = ['geographical_indication', 'green', 'organic'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

/** Where a mark stands; one that is accepted shows on its days, in its area. */
export type MarkState = 'submitted' | 'accepted' | 'refused' | 'withdrawn';

/** As the trigger `marks_move_only` has it. */
export const markState = new StateTable<MarkState>('mark', 'submitted', {
  submitted: ['accepted', 'refused', 'withdrawn'],
  accepted: ['withdrawn'],
  refused: [],
  withdrawn: [],
});
