import type { ChecklistItemKind } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';

export const checklistItemKinds: readonly ChecklistItemKind[] = ['DOCUMENT', 'ATTESTATION', 'OPERATOR_REVIEW'];

/** How an item of a checklist is done. */
export function checklistItemKindName(kind: ChecklistItemKind): string {
  const names: Record<ChecklistItemKind, () => string> = {
    DOCUMENT: m.checklist_document,
    ATTESTATION: m.checklist_attestation,
    OPERATOR_REVIEW: m.checklist_review,
  };
  return names[kind]();
}
