import type { MemberScope } from '#generated/graphql.js';
import { m } from '#generated/paraglide/messages.js';

/** In the order in which a household is asked. */
export const memberScopes: readonly MemberScope[] = ['LIST', 'PRICE', 'SHIP', 'MONEY'];

const names: Readonly<Record<MemberScope, () => string>> = {
  LIST: m.member_scope_list,
  PRICE: m.member_scope_price,
  SHIP: m.member_scope_ship,
  MONEY: m.member_scope_money,
};

const meanings: Readonly<Record<MemberScope, () => string>> = {
  LIST: m.member_scope_list_means,
  PRICE: m.member_scope_price_means,
  SHIP: m.member_scope_ship_means,
  MONEY: m.member_scope_money_means,
};

export function scopeName(scope: MemberScope): string {
  return names[scope]();
}

export function scopeMeaning(scope: MemberScope): string {
  return meanings[scope]();
}
