import { Inject, Injectable } from '@nestjs/common';
import { chinaDayOf, Clock, readShortCode, type Language } from '@shanhuo/kernel';
import { Database, type Statement } from '@shanhuo/database';
import { mayTell, runs } from '../consent/consent.sql.js';
import { perLanguage } from '../region/per-language.js';
import { contains, villageColumns, villageTables } from '../region/region.repository.js';
import type { CooperativeRow, SellerRow } from './seller.rows.js';
import type { SellerKind } from './seller.states.js';

const cooperativeColumns = (en: '' | '_en'): string => `
  p.id, p.code, p.name${en} as name, p.village_id as "villageId",
  (select count(*)::int from village_seller.cooperative_members n
    where n.cooperative_id = p.id and n.left_on is null) as "memberCount"`;

interface Narrowed {
  readonly from?: string;
  readonly where: string;
  /** What groups them. */
  readonly key?: string;
  /** Those nobody else may see, too. */
  readonly ofAnyStanding?: true;
}

const SEEN = `s.standing in ('approved', 'paused', 'leaving')`;

/** The longest here, `$3` of each key in `$1`: a village or cooperative may grow to any number of them. */
const firstOf = (tables: string, where: string): Narrowed => ({
  from: `join (select k.id as key, f.id from unnest($1::uuid[]) k (id) cross join lateral (
    select s.id from ${tables} where ${where} and ${SEEN} order by s.since, s.id limit $3) f) first on first.id = s.id`,
  where: 'true',
  key: 'first.key',
});

/** Sellers the public may see, each with village and cooperative; `$2` is today. A family's story and photo ask for its consent. */
const sellers = (name: string, narrow: Narrowed): Record<Language, Statement> =>
  perLanguage(
    name,
    (en) => `
  select ${narrow.key ?? 's.id'} as key, s.id, s.code, s.kind, s.name${en} as name, s.legal_ground${en} as "legalGround",
    case when ${mayTell('story', '$2')} then s.story${en} else '' end as story, s.since, s.leaves_on as "leavesOn", s.shown_until as "shownUntil",
    to_json(photo) as photo, to_json(village) as village, to_json(cooperative) as cooperative
  from village_seller.sellers s ${narrow.from ?? ''}
  cross join lateral (select ${villageColumns(en)} from ${villageTables} where v.id = s.village_id) village
  left join lateral (select ${cooperativeColumns(en)} from village_seller.cooperatives p
    where p.id = coalesce(s.cooperative_id, (select m.cooperative_id from village_seller.cooperative_members m
      where m.household_id = s.household_id and m.left_on is null order by m.joined_on limit 1))) cooperative on true
  left join lateral (select f.id, f.width, f.height from village_seller.consents c
    join village_seller.family_photos f on f.consent_id = c.id
    where c.seller_id = s.id and ${runs('c', 'photo', '$2')}) photo on true
  where ${narrow.ofAnyStanding ? '' : `${SEEN} and `}${narrow.where}
  order by s.since, s.id`,
  );

const findById = sellers('village_seller.find_sellers_by_id', { where: 's.id = any($1)' });
/**
 * One of them, as each product page asks: PostgreSQL takes a list of unknown length for ten rows, and rather than keep
 * that plan makes a new one for every call, which costs more than the rows.
 */
const findOneById = sellers('village_seller.find_seller_by_id', { where: 's.id = $1' });
const findHeld = sellers('village_seller.find_held_sellers_with_places', {
  where: 's.id = any($1)',
  ofAnyStanding: true,
});
const findByCode = sellers('village_seller.find_seller_by_code', { where: 's.code = $1' });
const findByVillage = sellers(
  'village_seller.find_sellers_by_village',
  firstOf('village_seller.sellers s', 's.village_id = k.id'),
);
/** Only those by whose name (`$4`) or code (`$5`) somebody looks, of these kinds. */
const findInVillage = sellers(
  'village_seller.find_sellers_in_village',
  firstOf(
    'village_seller.sellers s',
    `s.village_id = k.id and ($4::text is null or s.name ilike $4 or s.name_en ilike $4 or s.code = $5)
     and ($6::text[] is null or s.kind = any($6))`,
  ),
);
const findByCooperative = sellers('village_seller.find_sellers_by_cooperative', {
  where: 's.cooperative_id = any($1)',
  key: 's.cooperative_id',
});
const findMembers = sellers(
  'village_seller.find_member_sellers',
  firstOf(
    'village_seller.cooperative_members n join village_seller.sellers s on s.household_id = n.household_id',
    'n.cooperative_id = k.id and n.left_on is null',
  ),
);

const findCooperativeByCode = perLanguage(
  'village_seller.find_cooperative_by_code',
  (en) => `select ${cooperativeColumns(en)} from village_seller.cooperatives p where p.code = $1`,
);

const listCooperatives = perLanguage(
  'village_seller.list_cooperatives',
  (en) =>
    `select ${cooperativeColumns(en)} from village_seller.cooperatives p where p.code > $1 order by p.code limit $2`,
);

/** What sellers of a village are narrowed to. */
export interface VillageSellerSearch {
  /** Part of a name, or a short code; already checked. */
  readonly query: string | undefined;
  readonly kinds: readonly SellerKind[] | undefined;
}

type Keyed = SellerRow & { readonly key: string };

@Injectable()
export class SellerRepository {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async findSellerByCode(code: string, language: Language): Promise<SellerRow | undefined> {
    const [row] = await this.database.read<SellerRow>(findByCode[language], [code, this.today()]);
    return row;
  }

  async findSellersById(ids: readonly string[], language: Language): Promise<Map<string, SellerRow>> {
    const rows = await (ids.length === 1
      ? this.database.read<SellerRow>(findOneById[language], [ids[0], this.today()])
      : this.database.read<SellerRow>(findById[language], [ids, this.today()]));
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Sellers of any standing, the longest here first; for those who act for them. */
  findHeldSellers(ids: readonly string[], language: Language): Promise<SellerRow[]> {
    return this.database.read(findHeld[language], [ids, this.today()]);
  }

  /** Sellers by the village they live in, the first `most` of each. */
  findSellersByVillage(
    villageIds: readonly string[],
    most: number,
    language: Language,
  ): Promise<Map<string, SellerRow[]>> {
    return this.grouped(findByVillage[language], villageIds, most);
  }

  /** The same, of those that are looked for alone. */
  findSellersInVillage(
    villageIds: readonly string[],
    most: number,
    { query, kinds }: VillageSellerSearch,
    language: Language,
  ): Promise<Map<string, SellerRow[]>> {
    const code = query === undefined ? undefined : readShortCode(query);
    const narrowed = [contains(query), code ?? null, kinds ?? null];
    return this.grouped(findInVillage[language], villageIds, most, ...narrowed);
  }

  /** Sellers that are member households, by cooperative, the first `most` of each. */
  findMemberSellers(
    cooperativeIds: readonly string[],
    most: number,
    language: Language,
  ): Promise<Map<string, SellerRow[]>> {
    return this.grouped(findMembers[language], cooperativeIds, most);
  }

  /** The seller a cooperative itself is, by cooperative. */
  findSellersByCooperative(cooperativeIds: readonly string[], language: Language): Promise<Map<string, SellerRow[]>> {
    return this.grouped(findByCooperative[language], cooperativeIds);
  }

  async findCooperativeByCode(code: string, language: Language): Promise<CooperativeRow | undefined> {
    const [row] = await this.database.read<CooperativeRow>(findCooperativeByCode[language], [code]);
    return row;
  }

  /** Cooperatives in order of their codes, after a code (`''` for the first), at most `limit`. */
  listCooperatives(afterCode: string, limit: number, language: Language): Promise<CooperativeRow[]> {
    return this.database.read(listCooperatives[language], [afterCode, limit]);
  }

  private async grouped(
    statement: Statement,
    keys: readonly string[],
    ...more: readonly unknown[]
  ): Promise<Map<string, SellerRow[]>> {
    const rows = await this.database.read<Keyed>(statement, [keys, this.today(), ...more]);
    return Map.groupBy(rows, ({ key }) => key);
  }

  private today(): string {
    return chinaDayOf(this.clock.now());
  }
}
