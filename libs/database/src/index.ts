export { AuditLog, type AuditRecord } from './audit/audit-log.js';
export { createDataSource, type ConnectionOptions } from './connection/data-source.js';
export { DatabaseModule, type DatabaseModuleOptions } from './database.module.js';
export { DATABASE_ENTITIES } from './entities.js';
export type {
  DeliveredEvent,
  DomainEvent,
  EventBatchHandler,
  EventHandler,
  Subscription,
} from './events/domain-event.js';
export { EventConsumer } from './events/event-consumer.js';
export { EventPublisher } from './events/event-publisher.js';
export { JobQueue, type JobWork, type WorkingOff } from './events/job-queue.js';
export { enqueued, TOLD } from './events/new-job.js';
export { Idempotency, IdempotencyKeyReused, type IdempotentCall } from './idempotency/idempotency.js';
export { NestLogger } from './logging/nest-logger.js';
export { migrate } from './migrations/migrate.js';
export { currentRequestId, inRequest } from './request/request-scope.js';
export { declaredStatements, statement, type Statement } from './statements/statement.js';
export { Database, runIn, type Transaction } from './transaction/database.js';
export { isSerializationConflict, isUniqueViolation, sqlState } from './transaction/postgres-error.js';
