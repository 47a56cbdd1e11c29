import type { Request } from 'playwright-core';
import type { ShopPage } from './pages.js';
import type { Visit } from './visit.js';

/** What a first visit to a page costs on the wire, compressed. */
export interface Weight {
  readonly htmlCssBytes: number;
  readonly jsBytes: number;
  /** What must have come before the page can be read: the document, its styles, its scripts and its fonts. */
  readonly requests: number;
  readonly pictures: number;
  readonly pictureBytes: number;
  readonly largestPictureBytes: number;
}

/** Pictures come while one reads: each has its place kept free, and those below the fold wait. */
const NEEDED_TO_READ = ['document', 'stylesheet', 'script', 'font'];

export async function weigh(visit: Visit, { path, status = 200 }: ShopPage): Promise<Weight> {
  const requests: Request[] = [];
  visit.page.on('requestfinished', (request) => requests.push(request));
  const response = await visit.open(path);
  if (response.status() !== status) throw new Error(`${path} answered ${response.status()}`);
  await visit.page.waitForLoadState('networkidle');
  const sizes = await Promise.all(
    requests.map(async (request) => ({
      type: request.resourceType(),
      bytes: (await request.sizes()).responseBodySize,
    })),
  );
  const bytesOf = (...types: string[]): number[] =>
    sizes.filter(({ type }) => types.includes(type)).map(({ bytes }) => bytes);
  const sum = (bytes: number[]): number => bytes.reduce((total, each) => total + each, 0);
  const pictures = bytesOf('image');
  return {
    htmlCssBytes: sum(bytesOf('document', 'stylesheet')),
    jsBytes: sum(bytesOf('script')),
    requests: bytesOf(...NEEDED_TO_READ).length,
    pictures: pictures.length,
    pictureBytes: sum(pictures),
    largestPictureBytes: Math.max(0, ...pictures),
  };
}
