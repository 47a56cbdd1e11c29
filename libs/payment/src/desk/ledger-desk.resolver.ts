import { Inject } from '@nestjs/common';
import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, GrantSubjects } from '@shanhuo/identity';
import {
  chinaDay,
  fen,
  isId,
  readCursor,
  readPageSize,
  refuseCursor,
  toPage,
  writeCursor,
  type ExpectedCursor,
  type Language,
} from '@shanhuo/kernel';
import { DateScalar, type RequestContext } from '@shanhuo/kernel/graphql';
import { LEDGER_ACCOUNTS, type LedgerAccount } from '../ledger/ledger.accounts.js';
import { moneyOf } from './desk.money.js';
import { LedgerDeskRepository, type EntryPlace, type EntryRow } from './ledger-desk.repository.js';
import {
  LedgerAccountEnum,
  LedgerAccountType,
  LedgerEntryConnectionType,
  LedgerEntryType,
} from './ledger-desk.types.js';
import { toEntry } from './payment-desk.view.js';

const ROW = 'the ledger of the whole shop';
const NOBODY = {
  nodes: [],
  pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: undefined, endCursor: undefined },
};

@Resolver(() => LedgerEntryType)
export class LedgerDeskResolver {
  constructor(
    @Inject(LedgerDeskRepository) private readonly ledger: LedgerDeskRepository,
    @Inject(GrantSubjects) private readonly names: GrantSubjects,
  ) {}

  @Allow.role('operator', ROW)
  @Query(() => [LedgerAccountType], {
    description: 'All accounts in renminbi, and those in which other money stands that waits to go back.',
  })
  async ledgerAccounts(): Promise<LedgerAccountType[]> {
    const [balances, owners] = await Promise.all([this.ledger.findBalances(), this.ledger.countOwners()]);
    const inRenminbi = LEDGER_ACCOUNTS.map((account) => {
      const found = balances.find((each) => each.account === account && each.currency === 'CNY');
      return { account, currency: 'CNY', balanceFen: found?.balanceFen ?? fen(0) };
    });
    const others = balances.filter(({ currency, balanceFen }) => currency !== 'CNY' && balanceFen !== 0);
    return [...inRenminbi, ...others].map(({ account, currency, balanceFen }) => ({
      account,
      owners: owners.get(account) ?? 0,
      balance: moneyOf(balanceFen, currency),
    }));
  }

  @Allow.role('operator', ROW)
  @Query(() => LedgerEntryConnectionType, { description: 'Entries of the ledger, newest first.' })
  async ledgerEntries(
    @Context() { language }: RequestContext,
    @Args('account', { type: () => LedgerAccountEnum, nullable: true, description: 'Of one account.' })
    account?: LedgerAccount,
    @Args('ownerId', { type: () => ID, nullable: true, description: 'Of one seller or cooperative.' }) ownerId?: string,
    @Args('from', { type: () => DateScalar, nullable: true, description: 'First day in China.' }) from?: string,
    @Args('to', { type: () => DateScalar, nullable: true, description: 'Last day in China.' }) to?: string,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'Rows on the page, 1 to 100.' }) first = 50,
    @Args('after', { type: () => String, nullable: true, description: 'Cursor of the row before the page.' })
    after?: string,
  ): Promise<LedgerEntryConnectionType> {
    const size = readPageSize(first, language);
    const place = typeof after === 'string' ? readPlace(after, language) : undefined;
    if (typeof ownerId === 'string' && !isId(ownerId)) return NOBODY;
    const rows = await this.ledger.list({
      account: account ?? undefined,
      ownerId: ownerId ?? undefined,
      from: typeof from === 'string' ? chinaDay(from) : undefined,
      to: typeof to === 'string' ? chinaDay(to) : undefined,
      after: place,
      limit: size + 1,
    });
    const { nodes, pageInfo } = toPage(rows, { size, cursorOf, hasCursor: place !== undefined });
    return { nodes: nodes.map(toEntry), pageInfo };
  }

  @Allow.asParent()
  @ResolveField('ownerName', () => String, {
    nullable: true,
    description: 'The seller or cooperative whose part it is; null for the shop’s own and for legs of nobody.',
  })
  async ownerName(
    @Parent() { ownerId, account }: LedgerEntryType,
    @Context() { loaders, language }: RequestContext,
  ): Promise<string | null> {
    if (ownerId === null) return null;
    const kind = account === 'cooperative' ? 'cooperative' : 'seller';
    const found = await loaders.load('payment.owner_names', `${kind} ${ownerId}`, (keys) =>
      this.findNames(keys, language),
    );
    return found ?? null;
  }

  private async findNames(keys: readonly string[], language: Language): Promise<Map<string, string>> {
    const subjects = keys.map((key) => {
      const [subjectKind = '', subjectId = ''] = key.split(' ');
      return { role: 'seller', subjectKind: subjectKind as 'seller' | 'cooperative', subjectId } as const;
    });
    const names = await this.names.namesFor(subjects, language);
    return new Map(keys.flatMap((key, i) => (typeof names[i] === 'string' ? [[key, names[i]] as const] : [])));
  }
}

function cursorOf({ chinaDay: day, transactionId, position }: EntryRow): string {
  return writeCursor('ledger-entries', [day, transactionId, position]);
}

function readPlace(after: string, language: Language): EntryPlace {
  const expected: ExpectedCursor = {
    list: 'ledger-entries',
    types: ['string', 'string', 'number'],
    argument: 'after',
    language,
  };
  const [day, transactionId, position] = readCursor(after, expected) as [string, string, number];
  if (!isDay(day) || !isId(transactionId) || position < 0 || position > 2_147_483_646) refuseCursor(expected);
  return { chinaDay: chinaDay(day), transactionId, position };
}

function isDay(text: string): boolean {
  try {
    chinaDay(text);
    return true;
  } catch {
    return false;
  }
}
