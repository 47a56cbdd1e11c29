/** What of a place can be an area: a village, its town, county and prefecture, of rows `w` and `y`. */
export const PLACES_OF_VILLAGE = `array[w.id, w.town_id, w.county_id, y.parent_id]`;

/**
 * Whether mark `m` of goods `p` is backed: its evidence was accepted, nobody withdrew it, and the goods come from its area
 * (rules.md 10). A card copies until when, so its days are compared where it is read.
 */
export const IS_BACKED = `m.state = 'accepted' and exists (select from village_seller.villages w
      join village_seller.divisions y on y.id = w.county_id
      where w.id = p.village_id and m.place_ids && ${PLACES_OF_VILLAGE})`;

/** Whether it shows on a day. Nothing public reads `catalog.marks` without this or IS_BACKED: a spec reads all statements. */
export function isShown(day: string): string {
  return `${IS_BACKED} and m.valid_from <= ${day}::date and m.valid_until >= ${day}::date`;
}
