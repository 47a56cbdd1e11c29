import type { TestShop } from '../../support/test-shop.js';

/** A file of goods as its sender sees it. */
export interface ShownImport {
  readonly id: string;
  readonly state: string;
  readonly rows: number | null;
  readonly rowsDone: number;
  readonly refusal: string | null;
  readonly counts: readonly { readonly verdict: string; readonly count: number }[];
  readonly rowsOf: readonly {
    readonly line: number;
    readonly verdict: string;
    readonly productCode: string | null;
    readonly changes: readonly string[];
    readonly problems: readonly string[];
  }[];
}

const FIND = `query ($sellerCode: String!, $id: ID!) {
  goodsImport(sellerCode: $sellerCode, id: $id) { id state rows rowsDone refusal counts { verdict count } }
  rowsOf: goodsImportRows(sellerCode: $sellerCode, id: $id,
    verdicts: [LISTED, DRAFT, PACK, CHANGED, UNCHANGED, ASKED, REFUSED]) { line verdict productCode changes problems }
}`;
const APPLY = `mutation ($input: ApplyGoodsImportInput!) { applyGoodsImport(input: $input) {
  __typename ... on Failure { code } } }`;

const DROP = `mutation ($input: GoodsImportInput!) { dropGoodsImport(input: $input) { __typename } }`;

const HEAD = '商品编号,自己的编号,名称,分类,等级,每份多少,单位,价格（元）,可卖份数,导出时可卖份数（不用改）,介绍,照片';
const ORDER = 'code key title category label amount unit price stock seen description pictures'.split(' ');

/** A row as a villager writes it; what is not named is empty. */
export type GoodsLine = Readonly<Record<string, string>>;

/** A line that is fine. */
export const EAR: GoodsLine = {
  ...{ key: 'A1', title: '房县黑木耳', category: 'mushrooms', amount: '0.5', unit: '千克', price: '39.9', stock: '20' },
};

/** A file of such lines. */
export function fileOf(...lines: readonly GoodsLine[]): string {
  return [HEAD, ...lines.map((line) => ORDER.map((key) => line[key] ?? '').join(','))].join('\r\n');
}

/** Sends files of goods for a shop, as one person does. */
export class GoodsSender {
  constructor(
    private readonly shop: TestShop,
    private readonly token: string,
    private readonly sellerCode: string,
  ) {}

  send(file: string | Buffer, name = 'goods.csv'): Promise<Response> {
    const { api } = this.shop;
    return fetch(`${api.url}/media/goods?seller=${this.sellerCode}&name=${encodeURIComponent(name)}`, {
      method: 'POST',
      body: new Uint8Array(Buffer.from(file)),
      headers: { authorization: `Bearer ${this.token}`, 'accept-language': 'zh-CN' },
    });
  }

  /** Sends one, and says what it would do. */
  async preview(file: string | Buffer): Promise<ShownImport> {
    const response = await this.send(file);
    const { importId } = (await response.json()) as { importId: string };
    await this.shop.settle();
    return this.find(importId);
  }

  async find(id: string): Promise<ShownImport> {
    const { api } = this.shop;
    const variables = { sellerCode: this.sellerCode, id };
    type Found = { goodsImport: Omit<ShownImport, 'rowsOf'> | null; rowsOf: ShownImport['rowsOf'] };
    const { data } = await api.ask<Found>(FIND, { variables, token: this.token });
    if (!data?.goodsImport) throw new Error(`no import, and ${data?.rowsOf.length} rows`);
    return { ...data.goodsImport, rowsOf: data.rowsOf };
  }

  async sayYes(id: string, confirmed = false): Promise<string> {
    const variables = { input: { sellerCode: this.sellerCode, id, confirmed } };
    const answer = await this.shop.api.ask<{ applyGoodsImport: { __typename: string } }>(APPLY, {
      variables,
      token: this.token,
    });
    return answer.data?.applyGoodsImport.__typename ?? JSON.stringify(answer);
  }

  async drop(id: string): Promise<string> {
    const variables = { input: { sellerCode: this.sellerCode, id } };
    const { data } = await this.shop.api.ask<{ dropGoodsImport: { __typename: string } }>(DROP, {
      variables,
      token: this.token,
    });
    return data?.dropGoodsImport.__typename ?? '';
  }

  /** Sends one, says yes, and says what became of it. */
  async bring(file: string | Buffer, confirmed = false): Promise<ShownImport> {
    const { id } = await this.preview(file);
    await this.sayYes(id, confirmed);
    await this.shop.settle();
    return this.find(id);
  }

  async export(parameters = ''): Promise<Buffer> {
    const { api } = this.shop;
    const response = await fetch(`${api.url}/exports/goods?seller=${this.sellerCode}${parameters}`, {
      headers: { authorization: `Bearer ${this.token}`, 'accept-language': 'zh-CN' },
    });
    return Buffer.from(await response.arrayBuffer());
  }
}

/** So many rows go each way. */
export function countsOf({ counts }: ShownImport): Record<string, number> {
  return Object.fromEntries(counts.map(({ verdict, count }) => [verdict, count]));
}
