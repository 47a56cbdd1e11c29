import { v7, validate } from 'uuid';

/** A UUIDv7: made in code so that a row can be named before it is written, and ordered by time so that indexes stay dense. */
export function newId(): string {
  return v7();
}

/** Whether a text is a UUID of any version, so that it may meet a uuid column. */
export function isId(text: string): boolean {
  return validate(text);
}
