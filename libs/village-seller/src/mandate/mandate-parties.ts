import type { MandateParties } from './mandate-notices.js';
import type { MandateRow, NamedPerson, PrincipalRow } from './mandate.rows.js';
import type { MandateNames, MandateTerms } from './mandate.rules.js';

/** The names a mandate is written with. */
export function namesOf(principal: PrincipalRow, agent: NamedPerson): MandateNames {
  return {
    shop: { 'zh-CN': principal.name, en: principal.nameEn },
    agent: agent.name,
    village: { 'zh-CN': principal.villageName, en: principal.villageNameEn },
  };
}

/** Of one that is about to be written down. */
export function partiesOfNew(
  id: string,
  principal: PrincipalRow,
  agent: NamedPerson,
  { scopes, until }: MandateTerms,
): MandateParties {
  const shop = { 'zh-CN': principal.name, en: principal.nameEn };
  return { id, sellerId: principal.id, shop, agentId: agent.id, agentName: agent.name, scopes, until };
}

export function partiesOf(row: MandateRow): MandateParties {
  const { id, sellerId, agentId, agentName, scopes, validUntil: until } = row;
  return { id, sellerId, agentId, agentName, scopes, until, shop: { 'zh-CN': row.sellerName, en: row.sellerNameEn } };
}
