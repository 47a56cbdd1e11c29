import { Inject, Injectable } from '@nestjs/common';
import { Database, statement } from '@shanhuo/database';
import { chinaDayOf, Clock, type Language } from '@shanhuo/kernel';
import { mayTell, type SellerKind } from '@shanhuo/village-seller';
import type { CertificateBasis } from '../certificate/certificate.rules.js';
import type { LotUnit } from '../lot/harvest.rules.js';

/** A certificate as anybody may see it. */
export interface TracedCertificate {
  readonly number: string;
  readonly quantity: number;
  readonly unit: LotUnit;
  readonly bases: readonly CertificateBasis[];
  /** In the words it was made; empty for what came in otherwise. */
  readonly promise: string;
  /** Of a cooperative or company; no certificate of anybody else has one. */
  readonly contact: string | null;
  readonly issuedOn: string;
  readonly validUntil: string;
}

/** Where goods come from, without anything that points at a person. */
export interface TraceRow {
  readonly lotCode: string;
  readonly title: string;
  readonly villageName: string;
  readonly townName: string;
  readonly countyName: string;
  readonly harvestedOn: string;
  /** The cooperative or company; of a family the name of its shop while it agrees, else null. */
  readonly producer: string | null;
  readonly producerKind: SellerKind;
  /** Null once the goods are no longer on sale. */
  readonly productCode: string | null;
  readonly certificates: readonly TracedCertificate[];
}

/** A family is told of by its village alone unless it agrees to be named; its plot never stands here. `$2` is today. */
const findTrace = {
  'zh-CN': statement('catalog.find_trace.zh', traceIn('')),
  en: statement('catalog.find_trace.en', traceIn('_en')),
};

function traceIn(en: '' | '_en'): string {
  const json = en === '' ? 'title' : 'titleEn';
  return `select l.code as "lotCode", coalesce(nullif(p.title${en}, ''), nullif(w.content ->> '${json}', ''), nullif(p.title, ''), '') as title,
     v.name${en} as "villageName", n.name${en} as "townName", c.name${en} as "countyName", l.harvested_on::text as "harvestedOn",
     case when s.kind in ('cooperative', 'company') or (s.household_id is not null and ${mayTell('name', '$2')}) then s.name${en}
       end as producer, s.kind as "producerKind",
     (select d.code from catalog.product_cards d where d.product_id = p.id) as "productCode",
     (select coalesce(json_agg(json_build_object('number', t.number, 'quantity', t.quantity, 'unit', t.unit, 'bases', t.bases,
         'promise', t.promise, 'contact', t.contact, 'issuedOn', t.issued_on, 'validUntil', t.valid_until) order by t.issued_on, t.id), '[]')
       from catalog.lot_certificates t where t.lot_id = l.id) as certificates
   from catalog.lots l join catalog.products p on p.id = l.product_id join village_seller.sellers s on s.id = l.seller_id
     join village_seller.villages v on v.id = l.village_id join village_seller.divisions n on n.id = v.town_id
     join village_seller.divisions c on c.id = v.county_id
     left join lateral (select r.content from catalog.product_revisions r where r.product_id = p.id
       order by r.number desc limit 1) w on p.title = ''
   where l.code = $1`;
}

/** Reads what a label leads to, in one statement. */
@Injectable()
export class TraceRepository {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async findTrace(lotCode: string, language: Language): Promise<TraceRow | undefined> {
    return (await this.database.read<TraceRow>(findTrace[language], [lotCode, chinaDayOf(this.clock.now())]))[0];
  }
}
