import { StateTable } from '@shanhuo/kernel';

/** Where an application stands. */
export type ApplicationState = 'applied' | 'recommended' | 'changes_wanted' | 'approved' | 'refused' | 'withdrawn';

/**
 * A third party vouches before the first sale: the village recommends, the county desk approves (rules.md 3). Whoever
 * asked for changes gets them: after the village recommended, a resubmission goes back to the county desk.
 */
export const applicationState = new StateTable<ApplicationState>('application', 'applied', {
  applied: ['recommended', 'changes_wanted', 'refused', 'withdrawn'],
  recommended: ['approved', 'changes_wanted', 'refused', 'withdrawn'],
  changes_wanted: ['applied', 'recommended', 'refused', 'withdrawn'],
  approved: [],
  refused: [],
  withdrawn: [],
});
