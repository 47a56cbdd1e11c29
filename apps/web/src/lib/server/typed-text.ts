/** A field's text, or nothing where somebody sent a file or left it out. */
export function typedText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** What is shown again in a field after a refusal, never more than a person could have typed there. */
export function shownAgain(typed: string): string {
  return [...typed].slice(0, 100).join('');
}

const mostOfReason = 400;

/** Why somebody decides so, as typed; longer than the API takes, so that the API says so, and not without end. */
export function readReason(form: FormData, name: string): string {
  return [...typedText(form, name)].slice(0, mostOfReason).join('');
}
