/** As much of an address as a link on its page needs; a `URL` is one. */
export interface Address {
  readonly pathname: string;
  readonly search: string;
}

/** A parameter's first value, or undefined when it is empty or longer than anything we ever wrote into an address. */
export function short(params: URLSearchParams, name: string, longest: number): string | undefined {
  const value = params.get(name);
  return value && value.length <= longest ? value : undefined;
}

/** A parameter that may only be one of a few words. */
export function chosen<Word extends string>(
  params: URLSearchParams,
  name: string,
  words: readonly Word[],
): Word | undefined {
  const value = params.get(name);
  return words.find((word) => word === value);
}

/** The same address with some parameters changed; undefined removes one. Turning a page never survives a new filter. */
export function withParameters(url: Address, changes: Record<string, string | undefined>): string {
  const params = lastingOf(url);
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) params.delete(name);
    else params.set(name, value);
  }
  return params.size > 0 ? `${url.pathname}?${params}` : url.pathname;
}

/** Without what belongs to one page alone: where its list goes on from, what was just done on it, the action of a form. */
function lastingOf({ search }: Address): URLSearchParams {
  const passing = ['after', 'before', 'done'];
  return new URLSearchParams(
    [...new URLSearchParams(search)].filter(([name]) => !passing.includes(name) && !name.startsWith('/')),
  );
}

/** The same address without one value of a parameter that may stand several times. */
export function withoutValue(url: Address, name: string, value: string): string {
  const params = lastingOf(url);
  params.delete(name, value);
  return params.size > 0 ? `${url.pathname}?${params}` : url.pathname;
}

/** The action of a form on this very page of a list: what is refused is shown again where it was typed. */
export function actionHere({ search }: Address, action: string): string {
  const kept = [...new URLSearchParams(search)].filter(([name]) => name !== 'done' && !name.startsWith('/'));
  return [`?/${action}`, new URLSearchParams(kept)].filter(String).join('&');
}
