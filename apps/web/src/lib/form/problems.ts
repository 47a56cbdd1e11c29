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

/**
 * The API words its failures for people; the form only puts each sentence where it belongs. `names` says what the API’s
 * fields are called in the form that was sent, where that is something else: a page with a form for each row has many.
 */
export function toProblems(failure: ShownFailure, names: Readonly<Record<string, string>> = {}): Problems {
  const found = (failure.fields ?? []).map(({ field, message }) => ({ name: fieldName(field), message }));
  const fields = Object.fromEntries(found.map(({ name, message }) => [names[name] ?? name, message]));
  const { message: summary, retryAfterSeconds } = failure;
  return retryAfterSeconds === undefined ? { summary, fields } : { summary, fields, retryAfterSeconds };
}

/** `input.phone` and `phone` name the same field. */
function fieldName(path: string): string {
  return path.split('.').at(-1) ?? path;
}
