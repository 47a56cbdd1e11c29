/** First moment of the sales window of a product `p` of a seller `e`, in the zone of its shop; null where it is open. */
export const OPENS_AT = `p.sale_from::timestamp at time zone e.time_zone`;

/** First moment after it. What is sold ahead of a harvest closes with the harvest: nobody knows then what there is. */
export const CLOSES_AT = `(least(p.sale_until, p.harvest_until) + 1)::timestamp at time zone e.time_zone`;

/** The days in which goods sold ahead are sent, as moments: the last one is the last second of the last day. */
export const SHIPS_FROM = `p.harvest_from::timestamp at time zone e.time_zone`;
export const SHIPS_UNTIL = `(p.harvest_until + 1)::timestamp at time zone e.time_zone - interval '1 second'`;

/**
 * Whether something between two moments, each of which may be open, sells at a moment. Written with `or`, since the planner
 * knows how many rows have no window, and would take a `coalesce` for true half of the time.
 */
export const isOpenAt = (opensAt: string, closesAt: string, moment: string): string =>
  `(${opensAt} is null or ${opensAt} <= ${moment}::timestamptz) and (${closesAt} is null or ${closesAt} > ${moment}::timestamptz)`;

/** Whether a product `p` of a seller `e` sells at a moment: no job opens or closes anything. */
export const sellsAt = (moment: string): string => isOpenAt(OPENS_AT, CLOSES_AT, moment);
