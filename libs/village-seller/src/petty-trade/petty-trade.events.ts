/** Petty trade came near its limit, went above it, or is below it again: the seller is told. */
export const PETTY_TRADE_TURNED = 'PettyTradeTurned';

/** Where the trade of twelve months stands now that it stood elsewhere before. */
export interface PettyTradeTurned {
  readonly sellerId: string;
  readonly to: 'near' | 'stopped' | 'free';
  readonly netFen: number;
  readonly limitFen: number;
  readonly firstDay: string;
  readonly lastDay: string;
  /** When new goods may be brought again if nothing more is sold; null where nothing is stopped. */
  readonly opensOn: string | null;
}
