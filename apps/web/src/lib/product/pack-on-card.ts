import type { ProductViewFragment } from '#generated/graphql.js';

type Variant = ProductViewFragment['variants'][number];

/** The pack whose price the card named, so that nobody meets another price by opening it: in stock first, then cheapest. */
export function packOnCard(variants: readonly Variant[]): Variant | undefined {
  return variants.toSorted(
    (one, other) =>
      Number(other.inStock) - Number(one.inStock) || Number(one.price.amount) - Number(other.price.amount),
  )[0];
}
