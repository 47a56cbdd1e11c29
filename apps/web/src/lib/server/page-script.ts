/** What a page's script may do beyond running: `photos` shows photos of the phone, `drafts` keeps and sends them too. */
export type PageScript = 'photos' | 'drafts' | 'news' | 'sign-out' | 'arrived' | 'simple';

const scripts: Readonly<Record<string, PageScript>> = {
  '/desk': 'drafts',
  '/desk/offline': 'drafts',
  '/desk/[seller]': 'drafts',
  '/desk/[seller]/products': 'drafts',
  '/desk/[seller]/products/new': 'drafts',
  '/desk/[seller]/products/[code]': 'arrived',
  '/desk/[seller]/products/[code]/words': 'photos',
  '/desk/cooperative/[code]': 'news',
  '/desk/[seller]/books': 'news',
  '/desk/[seller]/products/import/[id]': 'news',
  '/desk/[seller]/orders/[code]': 'simple',
  '/desk/[seller]/pause': 'simple',
  '/desk/[seller]/income': 'simple',
  '/desk/[seller]/mandates': 'simple',
  '/desk/[seller]/simple/[what]': 'simple',
  '/desk/[seller]/simple/[what]/[code]': 'simple',
  '/help/call': 'simple',
  '/help/call/[code]': 'simple',
  '/account': 'sign-out',
  '/account/sessions': 'sign-out',
  '/desk/second-factor': 'sign-out',
  '/sign-out': 'sign-out',
};

/** The few pages that have a script, each of one file and better than nothing: all of them work without. */
export function scriptOf(route: string | null): PageScript | undefined {
  return route === null ? undefined : scripts[route];
}
