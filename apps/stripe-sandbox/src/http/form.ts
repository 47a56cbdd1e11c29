import { invalidRequest } from './stripe-error.js';

export type FormValue = string | FormValue[] | { [name: string]: FormValue };
export type Form = { [name: string]: FormValue };

const MOST_PAIRS = 1_000;
const DEEPEST = 6;

/** Reads `line_items[0][price_data][currency]=cny&expand[]=a`, as Stripe's libraries write it. */
export function readForm(text: string): Form {
  const form = newForm();
  let pairs = 0;
  for (const [name, value] of new URLSearchParams(text)) {
    pairs += 1;
    const path = readPath(name);
    if (pairs > MOST_PAIRS || path.length > DEEPEST) throw invalidRequest('This form is too large.');
    put(form, path, value);
  }
  return toArrays(form) as Form;
}

// Without a prototype a name such as __proto__ is a name like any other.
const newForm = (): Form => Object.create(null) as Form;

function readPath(name: string): string[] {
  const open = name.indexOf('[');
  if (open <= 0 || !name.endsWith(']')) return [name];
  return [name.slice(0, open), ...name.slice(open + 1, -1).split('][')];
}

function put(form: Form, path: readonly string[], value: string): void {
  let place = form;
  for (const [depth, step] of path.entries()) {
    const name = step === '' ? String(Object.keys(place).length) : step;
    if (depth === path.length - 1) {
      place[name] = value;
      return;
    }
    const inner = place[name];
    const next = typeof inner === 'object' && !Array.isArray(inner) ? inner : newForm();
    place[name] = next;
    place = next;
  }
}

/** An object whose names count from zero was a list. */
function toArrays(value: FormValue): FormValue {
  if (typeof value === 'string' || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  const isList = entries.length > 0 && entries.every(([name], index) => name === String(index));
  if (isList) return entries.map(([, inner]) => toArrays(inner));
  for (const [name, inner] of entries) value[name] = toArrays(inner);
  return value;
}
