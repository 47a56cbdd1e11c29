import { isOpenAt } from '../window/window.sql.js';

/** Goods of others are looked at up to here: what a page costs does not depend on how many sell the same. */
const MOST_COUNTED = 100;

/**
 * SQL of one JSON value: the specialty `s` that a condition names, with how many others than a seller sell it on a day and
 * in a moment. Cards say what is on sale.
 */
export function shownSpecialty(en: '' | '_en', of: string, seller: string, today: string, now: string): string {
  return `(select json_build_object('code', s.code, 'name', s.name${en}, 'otherSellers',
      (select count(distinct others.seller_id)::int from (select o.seller_id from catalog.product_cards o
        where o.specialty_code = s.code and o.seller_id <> ${seller} and o.seller_shown_until >= ${today}
          and ${isOpenAt('o.opens_at', 'o.closes_at', now)}
        limit ${MOST_COUNTED}) others))
    from catalog.specialties s where ${of})`;
}
