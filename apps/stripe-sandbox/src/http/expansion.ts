import { invalidRequest } from './stripe-error.js';

const DEEPEST = 4;

/** Finds the object an id stands for; undefined where the text is no id. */
export type FindObject = (id: string) => object | undefined;
/** What an object carries only when it is asked for. */
export type FindIncluded = (owner: Readonly<Record<string, unknown>>, name: string) => object | undefined;

/** Puts whole objects in the place of their ids: `payment_intent.latest_charge`, `data.source`. */
export function expandObject(
  object: object,
  paths: readonly string[],
  find: FindObject,
  findIncluded: FindIncluded,
): object {
  for (const path of paths) {
    const steps = path.split('.');
    if (steps.length > DEEPEST + (steps[0] === 'data' ? 1 : 0)) {
      throw invalidRequest(`You cannot expand more than ${DEEPEST} levels of a property (${path}).`, {
        param: 'expand',
      });
    }
    expandAt(object as Record<string, unknown>, steps);
  }
  return object;

  function expandAt(place: Record<string, unknown>, steps: readonly string[]): void {
    const [name, ...rest] = steps;
    if (name === undefined) return;
    const value = place[name];
    if (Array.isArray(value)) {
      for (const each of value as Record<string, unknown>[]) expandAt(each, rest);
      return;
    }
    const inner = typeof value === 'string' ? find(value) : (value ?? findIncluded(place, name));
    if (inner === null || inner === undefined) {
      if (name in place && value === null) return;
      throw invalidRequest(`This property cannot be expanded (${name}).`, { param: 'expand' });
    }
    place[name] = inner;
    expandAt(inner as Record<string, unknown>, rest);
  }
}
