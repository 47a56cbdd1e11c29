/**
 * Something a careful user can meet (out of stock, code expired). It is returned, never thrown, and becomes a member of
 * the mutation's result union; a transaction whose work returns one rolls back. Codes are stable and never removed.
 */
export abstract class Failure {
  abstract readonly code: string;
}

/** Whether an answer is one a user can meet; such an answer rolls its transaction back. */
export function isFailure(value: unknown): value is Failure {
  return value instanceof Failure;
}

/** One thing wrong with one field. `code` is stable; the sentence is found by it in the language of the reader. */
export interface FieldProblem {
  /** Path of the input field as the API names it, `address.phone`. */
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** What was typed cannot be used. Every problem is named at once, each at its field. */
export class InvalidInput extends Failure {
  readonly code = 'INVALID_INPUT';

  constructor(readonly fields: readonly FieldProblem[]) {
    super();
  }
}
