import type { InsightWorld, Looker } from './insight-world.js';

type Days = readonly [from: string, to: string];
interface Money {
  readonly amount: string;
}

const FIGURES = `gross { amount } refunds { amount } net { amount } freight { amount } orders`;
const VARIABLES = `$scope: SalesScopeInput!, $period: SalesPeriodInput!`;

export const DASHBOARD = `query (${VARIABLES}) { dashboard(scope: $scope, period: $period) {
  name period { from to words } ${FIGURES} buyers average { amount } promisesDue promisesKept onTimeShare
  before { from to ${FIGURES} buyers } lastYear { from to ${FIGURES} }
  days { day gross { amount } refunds { amount } orders }
  stock { productCode variantLabel onHand available soldPerDay daysLeft } } }`;
export const CUT = `query (${VARIABLES}, $by: SalesCut!, $after: String) {
  salesCut(scope: $scope, period: $period, by: $by, first: 2, after: $after) {
    nodes { key name ${FIGURES} } pageInfo { hasNextPage endCursor } totalCount ${FIGURES.replace(' orders', '')} } }`;
export const LINES = `query (${VARIABLES}, $filter: SalesFilterInput, $kind: SaleKind, $after: String) {
  saleLines(scope: $scope, period: $period, filter: $filter, kind: $kind, first: 7, after: $after) {
    nodes { transactionId lineId day kind productTitle amount { amount } freight { amount } runningTotal { amount } }
    pageInfo { hasNextPage endCursor } sum { amount } freight { amount } } }`;

export const fenOf = ({ amount }: Money): number => Math.round(Number(amount) * 100);
export const range = ([from, to]: Days): object => ({ kind: 'RANGE', from, to });

interface Figures {
  readonly gross: Money;
  readonly refunds: Money;
  readonly net: Money;
  readonly freight: Money;
  readonly orders: number;
}

export interface DashboardAnswer extends Figures {
  readonly period: { readonly from: string; readonly to: string; readonly words: string };
  readonly buyers: number;
  readonly average: Money | null;
  readonly promisesDue: number;
  readonly promisesKept: number;
  readonly onTimeShare: number | null;
  readonly before: Figures & { readonly from: string; readonly to: string; readonly buyers: number };
  readonly lastYear: Figures & { readonly from: string; readonly to: string };
  readonly days: readonly {
    readonly day: string;
    readonly gross: Money;
    readonly refunds: Money;
    readonly orders: number;
  }[];
  readonly stock: readonly { readonly available: number; readonly soldPerDay: number; readonly daysLeft: number }[];
}

/** The dashboard, its money in fen. */
export async function askDashboard(world: InsightWorld, looker: Looker, days: Days) {
  const { dashboard } = await world.ask<{ dashboard: DashboardAnswer }>(
    DASHBOARD,
    { scope: looker.scope, period: range(days) },
    await looker.token(),
  );
  return {
    ...dashboard,
    gross: fenOf(dashboard.gross),
    refunds: fenOf(dashboard.refunds),
    freight: fenOf(dashboard.freight),
    days: dashboard.days.map(({ day, gross, refunds, orders }) => ({
      day,
      gross: fenOf(gross),
      refunds: fenOf(refunds),
      orders,
    })),
  };
}

export interface CutAnswer {
  readonly salesCut: Omit<Figures, 'orders'> & {
    readonly nodes: readonly (Figures & { readonly key: string })[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    readonly totalCount: number;
  };
}

/** All parts of a cut, page by page, in the order of their keys. */
export async function askCut(world: InsightWorld, looker: Looker, by: string, days: Days) {
  const token = await looker.token();
  const parts: (Figures & { key: string })[] = [];
  for (let after: string | undefined; ;) {
    const { salesCut } = await world.ask<CutAnswer>(
      CUT,
      { scope: looker.scope, period: range(days), by, after },
      token,
    );
    parts.push(...salesCut.nodes);
    if (salesCut.pageInfo.hasNextPage) {
      after = salesCut.pageInfo.endCursor;
      continue;
    }
    if (salesCut.totalCount !== parts.length) throw new Error('not all parts were listed');
    return {
      gross: fenOf(salesCut.gross),
      refunds: fenOf(salesCut.refunds),
      freight: fenOf(salesCut.freight),
      parts: parts
        .map(({ key, gross, refunds, freight, orders }) => ({
          key,
          gross: fenOf(gross),
          refunds: fenOf(refunds),
          freight: fenOf(freight),
          orders,
        }))
        .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    };
  }
}

interface Line {
  readonly transactionId: string;
  readonly lineId: string;
  readonly day: string;
  readonly kind: string;
  readonly amount: Money;
  readonly freight: Money;
  readonly runningTotal: Money;
}

/** All lines of a list, page by page: the sum above it, and the running total of its last line. */
export async function askLines(
  world: InsightWorld,
  looker: Looker,
  days: Days,
  more: { readonly filter?: object; readonly kind?: string | undefined },
) {
  type Answer = { saleLines: { nodes: Line[]; pageInfo: { hasNextPage: boolean; endCursor: string }; sum: Money } };
  const token = await looker.token();
  const lines: Line[] = [];
  for (let after: string | undefined; ;) {
    const variables = { scope: looker.scope, period: range(days), ...more, after };
    const { saleLines } = await world.ask<Answer>(LINES, variables, token);
    lines.push(...saleLines.nodes);
    if (saleLines.pageInfo.hasNextPage) {
      after = saleLines.pageInfo.endCursor;
      continue;
    }
    const last = lines.at(-1);
    return { lines, count: lines.length, sum: fenOf(saleLines.sum), last: last ? fenOf(last.runningTotal) : 0 };
  }
}

/** The last row of a file, and how many are above it. */
export async function exportRows(
  world: InsightWorld,
  looker: Looker,
  [from, to]: Days,
  more: { readonly by?: string; readonly key?: string },
) {
  const [[whose, code]] = Object.entries(looker.scope) as [[string, string]];
  const query = { [whose.replace('Code', '')]: code, from, to, ...more };
  const response = await world.get('/exports/sales', query, await looker.token());
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  const lines = (await response.text()).split('\r\n').filter((line) => line !== '');
  const amounts = (lines.at(-1) ?? '').split(',').filter((cell) => /^-?\d+\.\d\d$/.test(cell));
  return { total: amounts.map((amount) => fenOf({ amount })), rowCount: lines.length - 2, lines };
}

const PAGE = `pageInfo { hasNextPage endCursor } totalCount`;
const AFTER = `first: 3, after: $after`;
export const ORDERS = `query (${VARIABLES}, $after: String) { saleOrders(scope: $scope, period: $period, ${AFTER}) {
  nodes { code day sellerCode sellerName provinceName quantity gross { amount } freight { amount } number
    runningTotal { amount } } ${PAGE} sum { amount } average { amount } } }`;
export const BUYERS = `query (${VARIABLES}, $after: String) { saleBuyers(scope: $scope, period: $period, ${AFTER}) {
  nodes { number provinceNames orders quantity gross { amount } runningTotal { amount } } ${PAGE} orders
  sum { amount } } }`;
export const PROMISES = `query (${VARIABLES}, $outcome: SalePromiseOutcome, $after: String) {
  salePromises(scope: $scope, period: $period, outcome: $outcome, ${AFTER}) {
    nodes { code day shipBy shippedAt outcome sellerCode } ${PAGE} due kept missed } }`;

interface ListOf<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly totalCount: number;
}
interface Counted {
  readonly number: number;
  readonly gross: Money;
  readonly runningTotal: Money;
}
export interface OrderList extends ListOf<Counted & { readonly code: string; readonly freight: Money }> {
  readonly sum: Money;
  readonly average: Money | null;
}
export interface BuyerList extends ListOf<Counted & { readonly orders: number; readonly provinceNames: string[] }> {
  readonly sum: Money;
  readonly orders: number;
}
export interface PromiseList extends ListOf<{
  readonly code: string;
  readonly shipBy: string;
  readonly shippedAt: string | null;
  readonly outcome: string;
}> {
  readonly due: number;
  readonly kept: number;
  readonly missed: number;
}

/** All rows of a list, page by page, and what stands above the last page. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows what it asks for
export async function askAll<List extends ListOf<unknown>>(
  world: InsightWorld,
  looker: Looker,
  days: Days,
  query: string,
  more: object = {},
): Promise<{ readonly above: List; readonly nodes: readonly List['nodes'][number][] }> {
  const token = await looker.token();
  const nodes: List['nodes'][number][] = [];
  for (let after: string | undefined; ;) {
    const variables = { scope: looker.scope, period: range(days), ...more, after };
    const [above] = Object.values(await world.ask<Record<string, List>>(query, variables, token));
    if (above === undefined) throw new Error('no list');
    nodes.push(...above.nodes);
    if (!above.pageInfo.hasNextPage) return { above, nodes };
    after = above.pageInfo.endCursor;
  }
}
