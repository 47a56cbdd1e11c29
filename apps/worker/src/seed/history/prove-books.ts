import type { INestApplicationContext } from '@nestjs/common';
import type { ChinaDay } from '@shanhuo/kernel';
import { LedgerDeskRepository, ReconciliationDesk } from '@shanhuo/payment';

/** What the books say at the end of a history. */
export interface ProvenBooks {
  /** Days that were compared with the sandbox's movements, without a difference. */
  readonly reconciledDays: number;
}

/** Throws unless all accounts together are nought and every day that is over agrees with the provider, to the fen. */
export async function proveBooks(app: INestApplicationContext, days: readonly ChinaDay[]): Promise<ProvenBooks> {
  const sums = new Map<string, number>();
  for (const { currency, balanceFen } of await app.get(LedgerDeskRepository).findBalances()) {
    sums.set(currency, (sums.get(currency) ?? 0) + balanceFen);
  }
  for (const [currency, sum] of sums)
    if (sum !== 0) throw new Error(`the ledger is out of balance: ${sum} ${currency}`);

  const over = days.slice(0, -1);
  for (const day of over) {
    const compared = await app.get(ReconciliationDesk).findDay(day);
    if (compared === undefined) throw new Error(`${day} was never compared with the provider`);
    if (compared.differenceCount > 0)
      throw new Error(`${day} differs from the provider ${compared.differenceCount} times`);
  }
  return { reconciledDays: over.length };
}
