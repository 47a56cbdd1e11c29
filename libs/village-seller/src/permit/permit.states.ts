import { StateTable } from '@shanhuo/kernel';

/** Papers that food needs: an SC licence, a small workshop's registration, a filing for prepacked food only. */
export const PERMIT_KINDS = ['sc_licence', 'workshop_registration', 'prepacked_filing'] as const;
/** Which paper a permit is (Food Safety Law 35, 36). */
export type PermitKind = (typeof PERMIT_KINDS)[number];

/** Where a permit stands; one that is accepted counts on the days it is valid. */
export type PermitState = 'submitted' | 'accepted' | 'refused' | 'withdrawn';

export const permitState = new StateTable<PermitState>('permit', 'submitted', {
  submitted: ['accepted', 'refused', 'withdrawn'],
  accepted: ['withdrawn'],
  refused: [],
  withdrawn: [],
});
