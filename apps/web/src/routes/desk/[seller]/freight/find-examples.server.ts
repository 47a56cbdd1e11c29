import type { RequestEvent } from '@sveltejs/kit';
import { FreightExamplesDocument, type DeskFreightQuery, type FreightExampleFragment } from '#generated/graphql.js';
import { askAtWork } from '#lib/desk/ask-desk.server.js';

export interface FreightExamples {
  title: string;
  places: { province: string; quote: FreightExampleFragment }[];
}

/** Beijing and Urumqi's Xinjiang: what most buyers and the farthest ones pay. */
const capital = '110000';
const farWest = '650000';

/** What buyers pay for one piece of the seller's newest goods, as the shop computes it: at home, to the capital, far away. */
export async function findExamples(
  event: RequestEvent,
  { goods, freightTemplate }: DeskFreightQuery,
  countyCode: string,
): Promise<FreightExamples | undefined> {
  const code = goods.nodes[0]?.code;
  const provinces = freightTemplate?.provinces ?? [];
  const own = `${countyCode.slice(0, 2)}0000`;
  if (code === undefined || !provinces.some(({ provinceCode }) => provinceCode === own)) return undefined;
  const { product } = await askAtWork(event, FreightExamplesDocument, { code, own, near: capital, far: farWest });
  if (!product) return undefined;
  const quotes = [
    { code: own, quote: product.own },
    { code: capital, quote: product.near },
    { code: farWest, quote: product.far },
  ];
  return {
    title: product.title,
    places: quotes.map((each) => ({
      province: provinces.find(({ provinceCode }) => provinceCode === each.code)?.name ?? '',
      quote: each.quote,
    })),
  };
}
