export { allocate } from './money/allocate.js';
export {
  addFen,
  fen,
  fenFromDatabase,
  fenPer500Grams,
  formatYuan,
  readYuan,
  toMoney,
  type Fen,
  type MoneyValue,
} from './money/fen.js';
export { BYTE_ORDER_MARK, csvPieces, harmless } from './files/csv.js';
export { isId, newId } from './ids/new-id.js';
export { newShortCode, readShortCode, shortCodeOf } from './ids/short-code.js';
export { addChinaDays, chinaDay, chinaDayOf, startOfChinaDay, type ChinaDay } from './time/china-day.js';
export { Clock, SystemClock } from './time/clock.js';
export { addWorkingDays, isWorkingDay, WORKING_DAY_HORIZON, type WorkingDayDeadline } from './time/working-days.js';
export { BadRequestError } from './failures/bad-request.error.js';
export { Failure, InvalidInput, isFailure, type FieldProblem } from './failures/failure.js';
export { StateTable, type Transitions } from './states/state-table.js';
export { LANGUAGES, readLanguage, type Language, type Wording } from './language/language.js';
export { PROVINCES, readProvince, type Province } from './place/provinces.js';
export { readCursor, refuseCursor, writeCursor, type CursorKeys, type ExpectedCursor } from './pagination/cursor.js';
export {
  BEFORE_NEWEST,
  BEFORE_OLDEST,
  readMomentCursor,
  writeMomentCursor,
  type MomentPlace,
} from './pagination/moment-cursor.js';
export { MAX_PAGE_SIZE, readPageSize, toPage, type Page } from './pagination/page.js';
export { EMBEDDED_CLUSTER } from './environment/embedded-cluster.js';
export {
  orExit,
  readLauncherEnvironment,
  readServiceEnvironment,
  type EnvironmentReading,
  type LauncherEnvironment,
  type NodeEnvironment,
  type PaymentsEnvironment,
  type ServiceEnvironment,
  type SharedEnvironment,
  type StripeKeys,
} from './environment/index.js';
