import { statement, type Statement } from '@shanhuo/database';
import { GOODS_FEN } from '../projection/projection.statements.js';

/** Whose households: all for the county desk, kept to a county or a village by code, or those of one village. */
const WHOSE = {
  county: `($4::text is null or left(v.code, 6) = $4) and ($5::text is null or v.code = $5)`,
  village: `h.village_id = $4::uuid and $5::text is null`,
} as const;

/**
 * `$1` first day, `$2` last day, `$3` what they are listed as: `all`, `listed`, or a kind; in force on any of these days.
 * Figures of goods are facts, which are lines of the ledger; what stands with a household is the ledger itself.
 */
const INCOMES = (whose: keyof typeof WHOSE): string => `
  chosen as materialized (
    select s.id, s.code, h.name, h.name_en, v.code as village_code, v.name as village_name, v.name_en as village_name_en,
      d.name as county_name, d.name_en as county_name_en, u.kind, u.valid_from, u.valid_to, u.source
    from village_seller.households h
    join village_seller.sellers s on s.household_id = h.id
    join village_seller.villages v on v.id = h.village_id
    join village_seller.divisions d on d.id = v.county_id
    left join lateral (
      select p.kind, p.valid_from, p.valid_to, p.source from village_seller.household_supports p
      where p.household_id = h.id and p.valid_from <= $2 and (p.valid_to is null or p.valid_to >= $1)
      order by p.valid_from desc limit 1) u on true
    where ${WHOSE[whose]} and ($3::text = 'all' or ($3 = 'listed' and u.kind is not null) or u.kind = $3)),
  incomes as materialized (
    select c.*, f.*, b.*
    from chosen c
    cross join lateral (
      select coalesce(sum(${GOODS_FEN('f')}) filter (where f.kind = 'sale'), 0)::bigint as sold_fen,
        coalesce(-sum(${GOODS_FEN('f')}) filter (where f.kind = 'refund'), 0)::bigint as given_back_fen,
        coalesce(sum(f.cooperative_fen + f.platform_fen + f.payment_cost_fen), 0)::bigint as fees_fen,
        coalesce(sum(f.freight_fen), 0)::bigint as freight_fen
      from insight.sale_facts f where f.seller_id = c.id and f.day between $1 and $2) f
    cross join lateral (
      select coalesce(-sum(e.amount_fen) filter (where e.account in ('seller_pending', 'freight')), 0)::bigint as pending_fen,
        coalesce(-sum(e.amount_fen) filter (where e.account = 'seller_available'), 0)::bigint as available_fen,
        coalesce(-sum(e.amount_fen) filter (where e.account = 'seller_held'), 0)::bigint as held_fen,
        coalesce(-sum(e.amount_fen) filter (where e.account = 'seller_paid' and e.china_day between $1 and $2), 0)::bigint
          as paid_fen
      from payment.ledger_entries e
      where e.owner_id = c.id and e.currency = 'CNY'
        and e.account in ('seller_pending', 'freight', 'seller_available', 'seller_held', 'seller_paid')) b)`;

const FIGURES = ['sold', 'given_back', 'fees', 'freight', 'pending', 'available', 'held', 'paid'] as const;
const camel = (name: string): string => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const listIncomes = (whose: keyof typeof WHOSE): Statement =>
  statement(
    `insight.list_household_incomes.${whose}`,
    `with ${INCOMES(whose)}
     select id, code, name, name_en as "nameEn", village_code as "villageCode", village_name as "villageName",
       village_name_en as "villageNameEn", county_name as "countyName", county_name_en as "countyNameEn",
       kind, valid_from::text as "validFrom", valid_to::text as "validTo", source,
       ${FIGURES.map((name) => `${name}_fen as "${camel(name)}Fen"`).join(', ')}
     from incomes where $6::text is null or (village_code, code) > ($6, $7::text)
     order by village_code, code limit $8`,
  );

const sumUpIncomes = (whose: keyof typeof WHOSE): Statement =>
  statement(
    `insight.sum_up_household_incomes.${whose}`,
    `with ${INCOMES(whose)}
     select count(*)::int as households,
       ${FIGURES.map((name) => `coalesce(sum(${name}_fen), 0)::bigint as "${camel(name)}Fen"`).join(', ')}
     from incomes`,
  );

export const LIST_INCOMES = { county: listIncomes('county'), village: listIncomes('village') } as const;
export const SUM_UP_INCOMES = { county: sumUpIncomes('county'), village: sumUpIncomes('village') } as const;

export const findHousehold = statement(
  'insight.find_household_to_open',
  `select s.id, s.code, h.id as "householdId", h.name, h.name_en as "nameEn" from village_seller.sellers s
   join village_seller.households h on h.id = s.household_id where s.code = $1`,
);
