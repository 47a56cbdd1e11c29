import { StateTable } from '@shanhuo/kernel';

/** Return class frozen on a line when it is ordered (rules.md 17). */
export const RETURN_CLASSES = ['seven_day', 'fresh_excluded', 'confirm_excluded'] as const;
/** Under which terms goods without a fault go back. */
export type ReturnClass = (typeof RETURN_CLASSES)[number];

/** Kinds of MARA order 2025 no. 4 (rules.md 9). */
export const SIX_KINDS = ['vegetable', 'fruit', 'tea_leaf', 'livestock', 'egg', 'aquatic'] as const;
/** One of the kinds that cooperatives and companies ship with a certificate only. */
export type SixKind = (typeof SIX_KINDS)[number];

/** Permits that food may need (rules.md 2). */
export const PERMIT_KINDS = ['sc_licence', 'workshop_registration', 'prepacked_filing'] as const;
/** A kind of permit for food. */
export type PermitKind = (typeof PERMIT_KINDS)[number];

export type ProductState = 'draft' | 'in_review' | 'on_sale' | 'withdrawn';

export const productState = new StateTable<ProductState>('product', 'draft', {
  draft: ['in_review', 'withdrawn'],
  in_review: ['on_sale', 'draft'],
  on_sale: ['withdrawn'],
  withdrawn: ['in_review'],
});
