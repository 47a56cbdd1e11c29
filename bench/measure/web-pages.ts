import { get } from 'node:http';
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import type { Client } from 'pg';

export interface PageWeight {
  readonly htmlCssBytes: number;
  readonly jsBytes: number;
  /** Requests before it can be read: the page, its styles and its scripts. Pictures come after. */
  readonly requests: number;
}

/** The pages a visitor opens first, of the latest product and of all it belongs to. */
export async function weighPages(webPort: number, client: Client): Promise<Record<string, PageWeight>> {
  const { rows } = await client.query<{ code: string; seller: string; village: string }>(
    `select code, seller_code as seller, village_code as village from catalog.product_cards
     order by published_at desc, product_id desc limit 1`,
  );
  const { code, seller, village } = rows[0]!;
  const paths = {
    front: '/',
    list: '/products',
    product: `/products/${code}`,
    village: `/villages/${village}`,
    seller: `/sellers/${seller}`,
    search: `/search?q=${encodeURIComponent('香菇')}`,
    villages: '/villages',
    signIn: '/sign-in',
  };
  const weights: Record<string, PageWeight> = {};
  for (const [name, path] of Object.entries(paths)) weights[name] = await weighPage(webPort, path);
  return weights;
}

/** Weighs a first visit as a browser makes it, in bytes as they travel. */
async function weighPage(webPort: number, path: string): Promise<PageWeight> {
  const page = await fetchCompressed(webPort, path);
  const html = page.text;
  const addresses = (tag: RegExp, attribute: RegExp): string[] =>
    [...html.matchAll(tag)].flatMap(([text]) => attribute.exec(text)?.[1] ?? []);
  // Styles that stand in the page itself leave a disabled link behind, which no browser follows.
  const styles = addresses(/<link(?![^>]*disabled)[^>]*rel="stylesheet"[^>]*>/g, /href="([^"]+)"/);
  const scripts = [
    ...addresses(/<link[^>]*rel="modulepreload"[^>]*>/g, /href="([^"]+)"/),
    ...addresses(/<script[^>]*>/g, /src="([^"]+)"/),
  ];
  const inline = [...html.matchAll(/<script(?![^>]*src=)[^>]*>([^]*?)<\/script>/g)].map(([, code]) => code!).join('');

  const weigh = async (files: readonly string[]): Promise<number> => {
    const found = await Promise.all(files.map((file) => fetchCompressed(webPort, pathOf(file, webPort, path))));
    return found.reduce((sum, { bytes }) => sum + bytes, 0);
  };
  return {
    htmlCssBytes: page.bytes + (await weigh(styles)),
    jsBytes: (await weigh(scripts)) + (inline === '' ? 0 : brotliCompressSync(inline).length),
    requests: 1 + styles.length + scripts.length,
  };
}

function pathOf(address: string, port: number, page: string): string {
  return new URL(address, `http://127.0.0.1:${port}${page}`).pathname;
}

function fetchCompressed(port: number, path: string): Promise<{ bytes: number; text: string }> {
  const headers = { 'accept-encoding': 'br', 'accept-language': 'zh-CN', accept: 'text/html,*/*' };
  return new Promise((resolve, reject) => {
    get({ port, path, headers, host: '127.0.0.1' }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const body = Buffer.concat(chunks);
        if (answer.statusCode !== 200) return reject(new Error(`${path} answered ${answer.statusCode}`));
        const plain = answer.headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body;
        resolve({ bytes: body.length, text: plain.toString('utf8') });
      });
    }).on('error', reject);
  });
}
