/** SQLSTATE of an error of pg or TypeORM; undefined for any other error. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code;
  return sqlState(driverError);
}

/** Whether another attempt may succeed: serialization_failure or deadlock_detected (PostgreSQL, appendix A). */
export function isSerializationConflict(error: unknown): boolean {
  const state = sqlState(error);
  return state === '40001' || state === '40P01';
}

/** Whether a unique index refused the row; with `constraint`, whether it was that index. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (sqlState(error) !== '23505') return false;
  return constraint === undefined || constraintOf(error) === constraint;
}

function constraintOf(error: unknown): unknown {
  const { constraint, driverError } = error as { constraint?: unknown; driverError?: unknown };
  return constraint ?? (driverError as { constraint?: unknown } | undefined)?.constraint;
}
