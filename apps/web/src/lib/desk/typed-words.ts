/** Fields that no person typed: keys, places, what a page remembers for itself, and codes of what stands in a list. */
const ours =
  /^(formKey|categoryCode|returnClass|requestId|lineId|picture|photo|seen|shown|keep|confirmed|offered-|id$|scope$|variantId)/;
const mostFields = 40;
const mostText = 2_000;

/** What somebody typed into a form of whatever kind, in its order: shown again where the form itself cannot be. */
export function typedWords(form: FormData): { name: string; text: string }[] {
  return [...form]
    .flatMap(([name, value]) => (typeof value === 'string' ? [{ name, text: value.trim() }] : []))
    .filter(({ name, text }) => text !== '' && !ours.test(name))
    .slice(0, mostFields)
    .map(({ name, text }) => ({ name: name.slice(0, 60), text: [...text].slice(0, mostText).join('') }));
}
