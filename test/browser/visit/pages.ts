import { askApi, findCards } from '../shop/ask-api.js';

/** A page of the shop, for proofs about all of them. */
export interface ShopPage {
  readonly name: string;
  readonly path: string;
  /** Only somebody signed in sees it. */
  readonly isPrivate?: true;
  /** A page that says what is not there. */
  readonly status?: number;
}

/** One of each kind of page that a visitor can come to. */
export async function findPages(): Promise<readonly ShopPage[]> {
  const cards = await findCards();
  const rich = cards.find(({ marks, certified }) => marks.length > 1 && certified) ?? cards[0];
  const { cooperatives } = await askApi<{ cooperatives: { nodes: { code: string }[] } }>(
    '{ cooperatives(first: 1) { nodes { code } } }',
  );
  if (rich === undefined) throw new Error('The shop has no goods.');
  return [
    { name: 'front', path: '/' },
    { name: 'list', path: '/products' },
    { name: 'list-narrowed', path: `/products?county=${rich.countyCode}&mark=GEOGRAPHICAL_INDICATION&certified=1` },
    { name: 'list-empty', path: '/products?category=tea&county=420381&mark=ORGANIC&certified=1' },
    { name: 'product', path: `/products/${rich.code}` },
    { name: 'villages', path: '/villages' },
    { name: 'villages-of-county', path: `/villages?county=${rich.countyCode}` },
    { name: 'village', path: `/villages/${rich.villageCode}` },
    { name: 'village-without-goods', path: '/villages/420302001001' },
    { name: 'specialty', path: '/specialties/fangxian-black-fungus' },
    { name: 'seller', path: `/sellers/${rich.sellerCode}` },
    { name: 'cooperative', path: `/cooperatives/${cooperatives.nodes[0]?.code}` },
    { name: 'search', path: `/search?q=${encodeURIComponent('茶')}` },
    { name: 'search-start', path: '/search' },
    { name: 'search-empty', path: '/search?q=zzzzzz' },
    { name: 'sign-in', path: '/sign-in' },
    { name: 'sign-in-password', path: '/sign-in/password' },
    { name: 'sign-out', path: '/sign-out' },
    { name: 'signed-out', path: '/sign-out?done=1' },
    { name: 'demo-messages', path: '/demo/messages' },
    { name: 'cart-empty', path: '/cart' },
    { name: 'find-order', path: '/orders/find' },
    { name: 'apply', path: '/apply' },
    { name: 'help', path: '/help' },
    { name: 'call-back', path: '/help/call' },
    { name: 'about', path: '/about' },
    { name: 'terms', path: '/terms' },
    { name: 'privacy', path: '/privacy' },
    { name: 'not-there', path: '/products/ZZZZZZZZ', status: 404 },
    { name: 'account', path: '/account', isPrivate: true },
    { name: 'orders', path: '/orders', isPrivate: true },
    { name: 'addresses', path: '/addresses', isPrivate: true },
    { name: 'address-new', path: '/addresses/new', isPrivate: true },
    { name: 'address-area', path: '/addresses/area', isPrivate: true },
    { name: 'apply-form', path: '/apply/as/own-produce', isPrivate: true },
    { name: 'apply-form-licensed', path: '/apply/as/cooperative', isPrivate: true },
    { name: 'account-sessions', path: '/account/sessions', isPrivate: true },
    { name: 'account-password', path: '/account/password', isPrivate: true },
    { name: 'account-second-factor', path: '/account/second-factor', isPrivate: true },
  ];
}
