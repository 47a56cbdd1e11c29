import type { DeskPettyTradeFragment } from '#generated/graphql.js';

export type PettyTrade = NonNullable<DeskPettyTradeFragment['mySellers'][number]['pettyTrade']>;

/** What the desk of a petty trader says of the limit; undefined for other kinds, and far below it. */
export function pettyTradeOf({ mySellers }: DeskPettyTradeFragment, sellerCode: string): PettyTrade | undefined {
  const trade = mySellers.find(({ code }) => code === sellerCode)?.pettyTrade;
  return trade && trade.place !== 'FREE' ? trade : undefined;
}
