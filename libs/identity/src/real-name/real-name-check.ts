import { Injectable } from '@nestjs/common';
import type { IdentityNumber } from './identity-number.rules.js';
import type { LegalName } from './legal-name.rules.js';

/** How much is known: `format`, the number could exist; `document`, somebody saw the card or a register answered. */
export type RealNameLevel = 'format' | 'document';

/** What a check found: how sure it is, or that name and number do not belong together. */
export type RealNameFinding = { readonly level: RealNameLevel } | 'mismatch';

/** Port: asks somebody outside whether a name and an identity number belong together. Called outside any transaction. */
export abstract class RealNameCheck {
  /** Kept with each result, `offline-format`. */
  abstract readonly name: string;
  abstract check(name: LegalName, number: IdentityNumber): Promise<RealNameFinding>;
}

/**
 * The check without anybody to ask. Whoever reads its results is told that the form alone was looked at, and beside a
 * real database it is never enough: there an operator sees the card.
 */
@Injectable()
export class OfflineFormatCheck extends RealNameCheck {
  readonly name = 'offline-format';

  check(): Promise<RealNameFinding> {
    return Promise.resolve({ level: 'format' });
  }
}
