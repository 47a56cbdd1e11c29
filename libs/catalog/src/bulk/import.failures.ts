import { Failure } from '@shanhuo/kernel';

/** No such import of a seller one holds: "not yours" and "not there" answer alike. */
export class GoodsImportNotFound extends Failure {
  readonly code = 'GOODS_IMPORT_NOT_FOUND';
}

/** It does not stand where this step begins: it was said yes to already, or dropped. */
export class GoodsImportStepRefused extends Failure {
  readonly code = 'GOODS_IMPORT_STEP_REFUSED';
}

/** Another file of this shop is being worked off, or too many came within a day. */
export class ImportsFull extends Failure {
  readonly code = 'GOODS_IMPORTS_FULL';
}

/** Nobody foresaw it; the log says what. */
export class RowBroke extends Failure {
  readonly code = 'ROW_BROKE';
}
