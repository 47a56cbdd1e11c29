import type { PackUnit, ReturnClass, ListingMoreInput, WindowsInput } from '#generated/graphql.js';
import { showWindows } from './windows-form.js';

/** What a form of goods says, exactly as it was typed: what is refused stands in its field again. */
export type TypedListing = Record<(typeof fieldNames)[number], string> & {
  /** Content hashes of photos that have arrived, the first one first. */
  pictures: string[];
};

/** Fields in the order of the page, each with the most characters that are kept of it. */
const longest = {
  requestId: 64,
  title: 100,
  categoryCode: 40,
  packAmount: 40,
  packUnit: 10,
  price: 40,
  stock: 40,
  label: 60,
  description: 4_000,
  season: 100,
  specialtyCode: 60,
  villageCode: 12,
  shipWithinHours: 6,
  returnClass: 20,
  netWeightGrams: 12,
  shippingWeightGrams: 12,
  ingredients: 600,
  shelfLife: 100,
  storage: 200,
  standard: 100,
  licenceNumber: 100,
  titleEn: 200,
  descriptionEn: 8_000,
  seasonEn: 200,
  saleFrom: 20,
  saleUntil: 20,
  harvestFrom: 20,
  harvestUntil: 20,
} as const;

export const fieldNames = Object.keys(longest) as (keyof typeof longest)[];

export const packUnits = ['JIN', 'KG', 'GRAM', 'PIECE', 'BOX'] as const satisfies readonly PackUnit[];
export const returnClasses = [
  'SEVEN_DAY',
  'FRESH_EXCLUDED',
  'CONFIRM_EXCLUDED',
] as const satisfies readonly ReturnClass[];
/** Hours one can choose from; those of the shelf are the default. */
export const shippingHours = [24, 48, 72, 120, 168] as const;
const mostPictures = 9;
const prepackedFields = ['ingredients', 'shelfLife', 'storage', 'standard', 'licenceNumber'] as const;
const weightFields = ['netWeightGrams', 'shippingWeightGrams'] as const;

export function emptyListing(requestId: string): TypedListing {
  const fields = Object.fromEntries(fieldNames.map((name) => [name, ''])) as Record<
    (typeof fieldNames)[number],
    string
  >;
  return { ...fields, requestId, packUnit: 'JIN', pictures: [] };
}

/** What was typed, with the photos that stay: those ticked to go are gone, and the one chosen stands first. */
export function readListing(form: FormData): TypedListing {
  const text = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const fields = fieldNames.map((name) => [name, [...text(name)].slice(0, longest[name]).join('')]);
  const dropped = form.getAll('drop');
  const pictures = [...new Set(form.getAll('picture'))]
    .filter((hash): hash is string => typeof hash === 'string' && /^[0-9a-f]{64}$/.test(hash))
    .filter((hash) => !dropped.includes(hash))
    .slice(0, mostPictures);
  const first = text('first');
  const inOrder = pictures.includes(first) ? [first, ...pictures.filter((hash) => hash !== first)] : pictures;
  return { ...(Object.fromEntries(fields) as TypedListing), pictures: inOrder };
}

/** Weights that are no whole number: the API takes numbers only, so that these are found here. */
export function unreadableWeights(typed: TypedListing): string[] {
  return weightFields.filter((name) => typed[name].trim() !== '' && readGrams(typed[name]) === undefined);
}

export function readPackUnit(typed: string): PackUnit {
  return packUnits.find((unit) => unit === typed) ?? 'JIN';
}

/** The part of the input that has defaults; an empty field is left out, which is what asks for its default. */
export function toMoreInput(typed: TypedListing): ListingMoreInput {
  const given = (name: (typeof fieldNames)[number]): string | undefined => typed[name].trim() || undefined;
  const prepacked = prepackedFields.some((name) => given(name) !== undefined)
    ? Object.fromEntries(prepackedFields.map((name) => [name, typed[name]]))
    : undefined;
  return {
    description: typed.description,
    season: typed.season,
    label: typed.label,
    titleEn: typed.titleEn,
    descriptionEn: typed.descriptionEn,
    seasonEn: typed.seasonEn,
    specialtyCode: given('specialtyCode'),
    villageCode: given('villageCode'),
    shipWithinHours: readGrams(typed.shipWithinHours),
    returnClass: returnClasses.find((each) => each === typed.returnClass),
    netWeightGrams: readGrams(typed.netWeightGrams),
    shippingWeightGrams: readGrams(typed.shippingWeightGrams),
    prepacked: prepacked as ListingMoreInput['prepacked'],
  };
}

/** When they sell and are sent, where a day was filled in. */
export function toWindowsInput({ saleFrom, saleUntil, harvestFrom, harvestUntil }: TypedListing): WindowsInput {
  return { saleFrom, saleUntil, harvestFrom, harvestUntil };
}

/** What the API has typed of goods, as a form shows it. */
export function showListing(
  content: ShownContent,
  offer?: ShownOffer | null,
  requestId = '',
  windows?: ShownWindows,
): TypedListing {
  return {
    ...emptyListing(requestId),
    ...(windows && showWindows(windows)),
    pictures: content.pictures.map(({ id }) => id),
    title: content.title,
    titleEn: ownEnglish(content.titleEn, content.title),
    description: content.description,
    descriptionEn: ownEnglish(content.descriptionEn, content.description),
    season: content.season,
    seasonEn: ownEnglish(content.seasonEn, content.season),
    categoryCode: content.categoryCode ?? '',
    specialtyCode: content.specialty?.code ?? '',
    villageCode: content.village?.code ?? '',
    shipWithinHours: String(content.shipWithinHours ?? ''),
    returnClass: content.returnClass ?? '',
    ...content.prepacked,
    ...(offer && {
      packAmount: offer.packAmount,
      packUnit: offer.packUnit ?? 'JIN',
      price: offer.price,
      stock: offer.stock,
      label: offer.label,
      netWeightGrams: String(offer.netWeightGrams ?? ''),
      shippingWeightGrams: String(offer.shippingWeightGrams ?? ''),
    }),
  };
}

/** English words that are the Chinese ones only stand in for them: shown as empty, they follow when those change. */
export function ownEnglish(english: string, chinese: string): string {
  return english === chinese ? '' : english;
}

/** Where a problem of the API stands on the page: `more.prepacked.storage` is `storage`, `pictures.3` is `photo`. */
export function fieldOfListingProblem(path: string): string {
  const parts = path.replace(/^input\./, '').split('.');
  if (parts[0] === 'pictures') return 'photo';
  if (parts[0] === 'packUnit') return 'packAmount';
  return parts.at(-1) ?? path;
}

interface ShownContent {
  title: string;
  titleEn: string;
  description: string;
  descriptionEn: string;
  season: string;
  seasonEn: string;
  categoryCode: string | null;
  specialty: { code: string } | null;
  village: { code: string } | null;
  shipWithinHours: number | null;
  returnClass: ReturnClass | null;
  prepacked: Record<(typeof prepackedFields)[number], string> | null;
  pictures: readonly { id: string }[];
}

type ShownWindows = Parameters<typeof showWindows>[0];

interface ShownOffer {
  packAmount: string;
  packUnit: PackUnit | null;
  price: string;
  stock: string;
  label: string;
  netWeightGrams: number | null;
  shippingWeightGrams: number | null;
}

function readGrams(typed: string): number | undefined {
  const digits = typed.normalize('NFKC').replace(/[\sgG]/g, '');
  return /^\d{1,7}$/.test(digits) ? Number(digits) : undefined;
}
