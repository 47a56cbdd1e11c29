/**
 * Whether goods `p` of a shelf `g` may be sold on a day: they need no permit, or their seller has one that was accepted
 * and is valid (rules.md 2). It is asked where a sale is made, so what expired yesterday is not sold today, without a job.
 */
export function isPermitted(day: string): string {
  return `(g.permit_kinds = '{}' or (g.permit_only_prepacked and p.prepacked is null) or exists (
        select from village_seller.permits k where k.seller_id = p.seller_id and k.kind = any(g.permit_kinds)
          and k.state = 'accepted' and k.valid_from <= ${day}::date and k.valid_until >= ${day}::date))`;
}
