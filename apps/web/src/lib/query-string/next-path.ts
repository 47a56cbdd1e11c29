const fallback = '/account';

/** Where to go after signing in: a path of this shop and nothing that a browser could read as another host. */
export function readNextPath(next: string | null): string {
  return next !== null && next.length <= 500 && /^\/(?![/\\])[\w\-./?=&]*$/.test(next) ? next : fallback;
}
