/** What is wrong with a form, as its page shows it: a sentence on top, one beside each field it concerns. */
export interface Problems {
  summary: string;
  fields: Record<string, string>;
  /** Where a limit is full: when it makes sense to try again. */
  retryAfterSeconds?: number;
}

/** The result of a mutation that a form may have to show. */
interface ShownFailure {
  message: string;
  fields?: { field: string; message: string }[];
  retryAfterSeconds?: number;
}

/** The API words its failures for people; the form only puts each sentence where it belongs. */
export function toProblems(failure: ShownFailure): Problems {
  const fields = Object.fromEntries((failure.fields ?? []).map(({ field, message }) => [fieldName(field), message]));
  const { message: summary, retryAfterSeconds } = failure;
  return retryAfterSeconds === undefined ? { summary, fields } : { summary, fields, retryAfterSeconds };
}

/** `input.phone` and `phone` name the same field. */
function fieldName(path: string): string {
  return path.split('.').at(-1) ?? path;
}
