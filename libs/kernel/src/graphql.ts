export { byKey, RequestLoaders, type RequestContext } from './request/request-context.js';
export { DateScalar } from './scalars/date.scalar.js';
export { DecimalScalar } from './scalars/decimal.scalar.js';
export { FailureType, FieldProblemType, InvalidInputType } from './scalars/failure.types.js';
export { MoneyType } from './scalars/money.type.js';
export { PageInfoType } from './scalars/page-info.type.js';
