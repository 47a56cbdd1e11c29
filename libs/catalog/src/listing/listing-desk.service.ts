import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '@shanhuo/identity';
import {
  chinaDayOf,
  Clock,
  fen,
  isId,
  readCursor,
  readPageSize,
  readShortCode,
  refuseCursor,
  toPage,
  writeCursor,
  type Language,
  type Page,
} from '@shanhuo/kernel';
import { FreightService } from '../freight/freight.service.js';
import {
  ListingCheckRepository,
  type CategoryToListUnder,
  type HomeOfSeller,
} from '../review/listing-check.repository.js';
import { PermitGate } from '../review/permit-gate.js';
import type { PermitKind } from '../product/product.states.js';
import { SpecialtyRepository } from '../specialty/specialty.repository.js';
import type { ChosenSpecialtyRow } from '../specialty/specialty.rows.js';
import { ListingAccess } from './listing-access.js';
import { checkFreight, type FreightCheck } from './freight-check.rules.js';
import { ListingRepository } from './listing.repository.js';
import type { ListingRow } from './listing.rows.js';
import type { ListingState } from './listing.states.js';
import { ListingTermsService } from './listing.terms.js';

/** One page of a seller's goods. */
export interface ListingPageInput {
  readonly sellerCode: string;
  readonly state?: ListingState | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** What the form of a new product shows before anything is typed. */
export interface ListingForm {
  readonly home: HomeOfSeller;
  readonly mayList: boolean;
  readonly categories: readonly CategoryToListUnder[];
  /** Of the county the seller lives in. */
  readonly specialties: readonly ChosenSpecialtyRow[];
  /** Permits that the seller has today. */
  readonly has: readonly PermitKind[];
}

const LIST = 'listings';
const NOTHING = toPage<ListingRow>([], { size: 1, cursorOf: () => '', hasCursor: false });

/** What a seller sees of its own goods. Whoever does not hold the seller is told of none. */
@Injectable()
export class ListingDeskService {
  constructor(
    @Inject(ListingAccess) private readonly access: ListingAccess,
    @Inject(ListingRepository) private readonly listings: ListingRepository,
    @Inject(ListingCheckRepository) private readonly facts: ListingCheckRepository,
    @Inject(FreightService) private readonly freight: FreightService,
    @Inject(PermitGate) private readonly gate: PermitGate,
    @Inject(ListingTermsService) private readonly terms: ListingTermsService,
    @Inject(SpecialtyRepository) private readonly specialties: SpecialtyRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async findPage(viewer: Viewer, input: ListingPageInput, language: Language): Promise<Page<ListingRow>> {
    const size = readPageSize(input.first, language);
    const after = input.after ?? undefined;
    const afterId = after === undefined ? undefined : readAfter(after, language);
    const desk = await this.access.find(viewer, input.sellerCode, 'list', 'price');
    if (desk === undefined) return NOTHING;
    const rows = await this.listings.listListings(desk.seller.id, input.state ?? undefined, afterId, size + 1);
    return toPage(rows, { size, cursorOf: ({ id }) => writeCursor(LIST, [id]), hasCursor: after !== undefined });
  }

  async findListing(viewer: Viewer, sellerCode: string, code: string): Promise<ListingRow | undefined> {
    const [desk, read] = [await this.access.find(viewer, sellerCode, 'list', 'price'), readShortCode(code)];
    return desk && read !== undefined ? this.listings.findListing(desk.seller.id, read) : undefined;
  }

  async findForm(viewer: Viewer, sellerCode: string, language: Language): Promise<ListingForm | undefined> {
    const desk = await this.access.find(viewer, sellerCode, 'list');
    if (desk === undefined) return undefined;
    const { id, standing } = desk.seller;
    const [home, categories, has, specialties] = await Promise.all([
      this.facts.getHome(id),
      this.facts.listCategories(),
      this.gate.findKinds(id),
      this.specialties.listToChoose(id, chinaDayOf(this.clock.now()), language),
    ]);
    return { home, categories, has, specialties, mayList: standing === 'approved' };
  }

  /** Undefined for a seller of somebody else, for none, and for one without freight. */
  async checkFreight(
    viewer: Viewer,
    sellerCode: string,
    pack: { readonly shippingWeightGrams: number; readonly priceFen: number },
  ): Promise<FreightCheck | undefined> {
    const desk = await this.access.find(viewer, sellerCode, 'list');
    if (desk === undefined) return undefined;
    const [freight, home, terms] = await Promise.all([
      this.freight.findTemplate(desk.seller.id),
      this.facts.getHome(desk.seller.id),
      this.terms.getTerms(),
    ]);
    const offered = { ...pack, priceFen: fen(pack.priceFen) };
    return freight && checkFreight(freight, `${home.villageCode.slice(0, 2)}0000`, offered, terms.freightShareWarnedBp);
  }
}

function readAfter(cursor: string, language: Language): string {
  const expected = { list: LIST, types: ['string'], argument: 'after', language } as const;
  const [id] = readCursor(cursor, expected);
  return isId(String(id)) ? String(id) : refuseCursor(expected);
}
