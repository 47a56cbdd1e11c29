import { findShop } from './shop.js';

/** Asks the API itself, past the pages: what they show is held against its answers. */
export async function askApi<Data>(
  query: string,
  variables: object = {},
  language = 'zh-CN',
  sessionToken?: string,
): Promise<Data> {
  const response = await fetch(`${findShop().apiUrl}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': language,
      ...(sessionToken !== undefined && { authorization: `Bearer ${sessionToken}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown };
  if (data === undefined || errors !== undefined) throw new Error(`The API refused: ${JSON.stringify(errors)}`);
  return data;
}

export interface Card {
  readonly code: string;
  readonly title: string;
  readonly categoryCode: string;
  readonly sellerCode: string;
  readonly sellerKind: string;
  readonly sellerName: string;
  readonly villageCode: string;
  readonly villageName: string;
  readonly countyCode: string;
  readonly countyName: string;
  readonly marks: readonly string[];
  readonly certified: boolean;
  readonly inStock: boolean;
  readonly price: { readonly amount: string };
}

const CARDS = `query ($filter: ProductFilter) {
  products(filter: $filter, first: 60) {
    nodes {
      code title categoryCode sellerCode sellerKind sellerName villageCode villageName countyCode countyName
      marks certified inStock price { amount }
    }
  }
}`;

/** Every product on sale that a filter lets through. */
export async function findCards(filter: object = {}, language = 'zh-CN'): Promise<readonly Card[]> {
  const { products } = await askApi<{ products: { nodes: readonly Card[] } }>(CARDS, { filter }, language);
  return products.nodes;
}
