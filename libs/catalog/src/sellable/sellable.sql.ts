import { sellsAt } from '../window/window.sql.js';
import { isPermitted } from '../product/permitted.sql.js';

/** Whether a variant `v` of a product `p` of a shelf `g` of a seller `e` is sold at all on a day: pauses of the shop and windows apart. */
export const listed = (day: string): string => `p.state = 'on_sale' and p.paused_at is null and v.withdrawn_at is null
    and e.standing in ('approved', 'paused', 'leaving') and e.shown_until >= ${day}::date and ${isPermitted(day)}`;

/** The pause a seller `e` makes at a moment, in the days of its own zone; no row where it takes orders. */
export const pauseAt = (
  moment: string,
): string => `select z.until_day, z.reason_kind, z.words from village_seller.pauses z
    where z.seller_id = e.id and z.ended_at is null
      and z.from_day <= (${moment}::timestamptz at time zone e.time_zone)::date
      and z.until_day >= (${moment}::timestamptz at time zone e.time_zone)::date
    order by z.until_day desc limit 1`;

/**
 * The offer of one variant as SQL: `id`, `price_fen`, `listed`, and `available`, which is none while its shop pauses; no
 * row where there is no such variant. For statements of higher libs that judge by it and write in the same breath. Each
 * argument is an expression: of the variant's id, of the day in China, of the moment.
 */
export const offerOf = (variant: string, day: string, moment: string): string => `
  select v.id, v.price_fen, ${listed(day)} and ${sellsAt(moment)} as listed,
    case when exists (${pauseAt(moment)}) then 0 else s.on_hand - s.reserved end as available
  from catalog.variants v join catalog.stock s on s.variant_id = v.id
  join catalog.products p on p.id = v.product_id join catalog.categories g on g.id = p.category_id
  join village_seller.sellers e on e.id = p.seller_id
  where v.id = ${variant}`;
