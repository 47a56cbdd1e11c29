/** Pixels of the three widths every picture is kept in: a card on a phone, a card on a desk, a product's hero. */
export const PICTURE_WIDTHS = [320, 640, 1280] as const;
export type PictureWidth = (typeof PICTURE_WIDTHS)[number];

/** Address of a picture: hash of its source and width, so that what it answers never changes. */
export function picturePath(contentHash: string, width: PictureWidth): string {
  return `/media/${contentHash}-${width}.webp`;
}

/** Reads the last part of such an address; undefined for anything else. */
export function readPictureName(name: string): { contentHash: string; width: PictureWidth } | undefined {
  const [, contentHash, digits] = /^([0-9a-f]{64})-(\d{3,4})\.webp$/.exec(name) ?? [];
  const width = PICTURE_WIDTHS.find((each) => String(each) === digits);
  return contentHash === undefined || width === undefined ? undefined : { contentHash, width };
}
