/**
 * A query's argument cannot be used (a cursor of another list, a filter nobody can mean). Queries have no result union,
 * so it is thrown, and the API's edge turns it into a GraphQL error with code BAD_USER_INPUT and this sentence.
 */
export class BadRequestError extends Error {
  override readonly name = 'BadRequestError';

  constructor(
    /** Name of the argument, `after`. */
    readonly field: string,
    /** Stable code, `CURSOR_INVALID`. */
    readonly problem: string,
    /** A sentence fit to show, in the language of the reader. */
    message: string,
  ) {
    super(message);
  }
}
