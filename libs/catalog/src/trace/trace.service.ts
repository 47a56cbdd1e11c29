import { Inject, Injectable } from '@nestjs/common';
import { BlindIndexer, countedAddress, Limits, type TooManyAttempts } from '@shanhuo/identity';
import { Failure, type Language } from '@shanhuo/kernel';
import { LabelCodes } from './label-codes.js';
import { TraceRepository, type TraceRow } from './trace.repository.js';

/** This label is none of ours: nobody here signed it. */
export class LabelNotOurs extends Failure {
  readonly code = 'LABEL_NOT_OURS';
}

/** Tells whoever holds a label where the goods come from. */
@Injectable()
export class TraceService {
  constructor(
    @Inject(LabelCodes) private readonly labels: LabelCodes,
    @Inject(TraceRepository) private readonly traces: TraceRepository,
    @Inject(Limits) private readonly limits: Limits,
    @Inject(BlindIndexer) private readonly indexer: BlindIndexer,
  ) {}

  /** A code that was changed by a letter is no label; nothing is asked of the database for it but the count. */
  async trace(
    labelCode: string,
    visitor: { readonly address: string },
    language: Language,
  ): Promise<TraceRow | LabelNotOurs | TooManyAttempts> {
    const full = await this.limits.take([
      'labelsPerAddressAnHour',
      this.indexer.indexOf('address', countedAddress(visitor.address)),
    ]);
    if (full !== undefined) return full;
    const lotCode = this.labels.read(labelCode.trim());
    return (lotCode && (await this.traces.findTrace(lotCode, language))) || new LabelNotOurs();
  }
}
