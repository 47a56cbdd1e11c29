import { Inject, Injectable } from '@nestjs/common';
import { InvalidInput, type FieldProblem, type Language } from '@shanhuo/kernel';
import type { HeldSeller } from '@shanhuo/village-seller';
import { FreightService } from '../freight/freight.service.js';
import type { PermitKind } from '../product/product.states.js';
import type { ListingContent } from '../listing/listing.content.js';
import { ListingNeedsConfirmation } from '../listing/listing.failures.js';
import { ListingTermsService } from '../listing/listing.terms.js';
import { problemOf } from '../listing/listing.words.js';
import { SpecialtyRepository } from '../specialty/specialty.repository.js';
import type { Finding } from './finding.js';
import { ListingCheckRepository, type CategoryToListUnder } from './listing-check.repository.js';
import { needsPrepacked, PermitGate, permits } from './permit-gate.js';
import { judgeFreight, judgePrice, type OfferedPack } from './price-findings.js';
import { RefusedWords } from './refused-words.repository.js';
import { judgeWords, textsOf, toProblem, wordsOfPlace } from './word-findings.js';

/** What is judged, and by whom it was written. */
export interface ListingToJudge {
  readonly seller: HeldSeller;
  readonly personId: string;
  readonly content: ListingContent;
  /** Pictures that stood on the product before, whoever brought them. */
  readonly known: readonly string[];
  readonly productId?: string;
  readonly label?: string;
  readonly offer?: OfferedPack;
  /** Findings that the seller has read and means all the same. */
  readonly confirmed: readonly string[];
  /** Of what is only tried out: that there is none yet is no reason to refuse it. */
  readonly photosMayCome?: true;
}

/** What the machine looks at before a person does (rules.md 2, 8, 11, 13). */
@Injectable()
export class ListingChecks {
  constructor(
    @Inject(ListingCheckRepository) private readonly facts: ListingCheckRepository,
    @Inject(RefusedWords) private readonly words: RefusedWords,
    @Inject(ListingTermsService) private readonly terms: ListingTermsService,
    @Inject(FreightService) private readonly freight: FreightService,
    @Inject(PermitGate) private readonly gate: PermitGate,
    @Inject(SpecialtyRepository) private readonly specialties: SpecialtyRepository,
  ) {}

  /** What is refused, at its field; else what is asked once more; else what a reviewer should know. */
  async judge(
    listing: ListingToJudge,
    language: Language,
  ): Promise<readonly Finding[] | InvalidInput | ListingNeedsConfirmation> {
    const { content, offer } = listing;
    const category = content.categoryCode === null ? undefined : await this.facts.findCategory(content.categoryCode);
    const isAlleviated = await this.facts.isAlleviated(content.villageId, listing.seller.id);
    const words = wordsOfPlace(await this.words.getWords(), isAlleviated);
    const findings = judgeWords(textsOf(content, listing.label), words);
    const has = await this.gate.findKinds(listing.seller.id);
    const problems = [
      ...(await this.problemsOfPictures(listing, language)),
      ...problemsOfCategory(listing, category, has, language),
      ...(await this.problemsOfSpecialty(content, language)),
      ...findings.filter(({ level }) => level === 'refused').map((finding) => toProblem(finding, language)),
    ];
    if (problems.length > 0) return new InvalidInput(problems);
    const doubts = offer && category ? await this.doubtsOf(listing.seller.id, offer, category.code) : [];
    const asked = doubts.filter(({ code }) => !listing.confirmed.includes(code));
    if (asked.length > 0) return new ListingNeedsConfirmation(asked);
    return [...findings, ...doubts];
  }

  /**
   * Words that stand on a pack alone; those of alleviated counties belong on none, wherever it is from. What a reviewer would have to look at is
   * refused, for none looks at packs.
   */
  async judgeLabel(label: string, language: Language): Promise<InvalidInput | undefined> {
    const findings = judgeWords([['label', label]], await this.words.getWords());
    return findings.length === 0 ? undefined : new InvalidInput(findings.map((each) => toProblem(each, language)));
  }

  /** A price and its freight, for goods of a category. */
  async doubtsOf(sellerId: string, offer: OfferedPack, categoryCode: string): Promise<Finding[]> {
    const [terms, median, freight, home] = await Promise.all([
      this.terms.getTerms(),
      this.facts.findMedianPer500g(categoryCode, FEWEST_COMPARED),
      this.freight.findTemplate(sellerId),
      this.facts.getHome(sellerId),
    ]);
    const homeProvince = `${home.villageCode.slice(0, 2)}0000`;
    return [...judgePrice(offer, median, terms), ...judgeFreight(offer, freight, homeProvince, terms)];
  }

  /** A shelf that is none is said at its own field. */
  private async problemsOfSpecialty(content: ListingContent, language: Language): Promise<FieldProblem[]> {
    const { specialtyCode, categoryCode, villageId } = content;
    if (!specialtyCode || villageId === null || categoryCode === null) return [];
    const fit = await this.specialties.findFit(specialtyCode, villageId, categoryCode);
    const problem = (code: string): FieldProblem[] => [problemOf('more.specialtyCode', code, language)];
    if (fit === undefined) return problem('SPECIALTY_UNKNOWN');
    if (!fit.isOfCounty) return problem('SPECIALTY_OF_OTHER_COUNTY');
    return fit.isOnShelf ? [] : problem('SPECIALTY_ON_OTHER_SHELF');
  }

  private async problemsOfPictures(listing: ListingToJudge, language: Language): Promise<FieldProblem[]> {
    const { pictures } = listing.content;
    if (pictures.length === 0) {
      return listing.photosMayCome ? [] : [problemOf('pictures', 'PICTURE_MISSING', language)];
    }
    const usable = await this.facts.findUsable(listing.personId, pictures, listing.productId);
    return pictures.flatMap((hash, i) =>
      usable.has(hash) || listing.known.includes(hash) ? [] : [problemOf(`pictures.${i}`, 'PICTURE_UNKNOWN', language)],
    );
  }
}

/** Fewer prices say nothing of what is usual. */
const FEWEST_COMPARED = 5;

function problemsOfCategory(
  { content }: ListingToJudge,
  category: CategoryToListUnder | undefined,
  has: readonly PermitKind[],
  language: Language,
): FieldProblem[] {
  if (category === undefined) {
    const code = content.categoryCode === null ? 'CATEGORY_MISSING' : 'CATEGORY_UNKNOWN';
    return [problemOf('categoryCode', code, language)];
  }
  const problems: FieldProblem[] = [];
  const { returnClass, prepacked } = content;
  if (returnClass !== null && returnClass !== 'seven_day' && returnClass !== category.returnClass) {
    problems.push(problemOf('more.returnClass', 'RETURN_CLASS_STRICTER', language));
  }
  if (needsPrepacked(category) && prepacked === null)
    problems.push(problemOf('more.prepacked', 'PREPACKED_MISSING', language));
  if (!permits(category, prepacked !== null, has)) problems.push(problemOf('categoryCode', 'PERMIT_MISSING', language));
  return problems;
}
