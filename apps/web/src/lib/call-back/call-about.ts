import type { CallBackAboutKind } from '#generated/graphql.js';

/** What a page is about, by the codes in its address. */
export interface CallAbout {
  kind: CallBackAboutKind;
  shopCode?: string | undefined;
  code?: string | undefined;
}

const code = '([0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{8})';
const pages: readonly [CallBackAboutKind, RegExp][] = [
  ['PARCEL', new RegExp(`^/desk/${code}/orders/${code}(?:/|$)`)],
  ['GOODS', new RegExp(`^/desk/${code}/products/${code}(?:/|$)`)],
  ['SHOP', new RegExp(`^/desk/${code}(?:/|$)`)],
];
const ownOrder = new RegExp(`^/orders/${code}(?:/|$)`);
const one = new RegExp(`^${code}$`);

/** Undefined for a page that is about nothing one could open by a code. */
export function aboutOf({ pathname, search }: { pathname: string; search: string }): CallAbout | undefined {
  const order = ownOrder.exec(pathname)?.[1];
  if (order) return { kind: 'ORDER', code: order };
  for (const [kind, page] of pages) {
    const [, shopCode, of] = page.exec(pathname) ?? [];
    const draft = new URLSearchParams(search).get('draft') ?? '';
    if (shopCode && kind === 'SHOP' && one.test(draft)) return { kind: 'GOODS', shopCode, code: draft };
    if (shopCode) return { kind, shopCode, code: of };
  }
  return undefined;
}

/** Where one asks to be called about the page one is on. */
export function callHref(address: { pathname: string; search: string }): string {
  const about = aboutOf(address);
  if (!about) return '/help/call';
  const given = Object.entries({ about: about.kind, shop: about.shopCode, code: about.code });
  return `/help/call?${new URLSearchParams(given.filter((each): each is [string, string] => each[1] !== undefined))}`;
}

/** Back from such an address; what is no address of ours says nothing. */
export function readCallAbout(params: URLSearchParams): CallAbout | undefined {
  const [shopCode, of] = ['shop', 'code'].map((name) => {
    const value = params.get(name) ?? '';
    return one.test(value) ? value.toUpperCase() : undefined;
  });
  switch (params.get('about')) {
    case 'ORDER':
      return of ? { kind: 'ORDER', code: of } : undefined;
    case 'SHOP':
      return shopCode ? { kind: 'SHOP', shopCode } : undefined;
    case 'GOODS':
      return shopCode && of ? { kind: 'GOODS', shopCode, code: of } : undefined;
    case 'PARCEL':
      return shopCode && of ? { kind: 'PARCEL', shopCode, code: of } : undefined;
    default:
      return undefined;
  }
}

/** The page itself, for whoever may open it. */
export function pageOf({ kind, shopCode, code: of }: CallAbout): string {
  if (kind === 'ORDER') return `/orders/${of}`;
  const desk = `/desk/${shopCode}`;
  if (kind === 'SHOP') return desk;
  return kind === 'GOODS' ? `${desk}/products/${of}` : `${desk}/orders/${of}`;
}
