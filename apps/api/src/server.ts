import { NestLogger } from '@shanhuo/database';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  DOCUMENT_PATH,
  GOODS_IMPORT_PATH,
  PART_PIECE_PATH,
  PICTURE_BODY_LIMIT,
  UPLOAD_PATH,
} from '@shanhuo/catalog/graphql';
import type { Clock, ServiceEnvironment } from '@shanhuo/kernel';
import { FAMILY_PHOTO_PATH } from '@shanhuo/village-seller';
import { WEBHOOK_BODY_LIMIT, WEBHOOK_PATH } from '@shanhuo/payment/graphql';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import { takeBodyAsStream, takeRawBody } from './http/raw-body.js';
import { setSecurityHeaders } from './http/security-headers.js';
import { logRequests } from './logging/request-log.js';

/** Bytes of one request's body: the longest form is some kilobytes, and pictures travel another way. */
const BODY_LIMIT = 256 * 1024;

/** The API as a Nest application that does not listen yet. */
export async function createApi(
  environment: ServiceEnvironment,
  logger: Logger,
  clock?: Clock,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, trustProxy: false, requestTimeout: 30_000 });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(environment, clock), adapter, {
    logger: new NestLogger(logger),
    abortOnError: false,
  });
  logRequests(adapter.getInstance(), logger);
  setSecurityHeaders(adapter.getInstance());
  takeRawBody(adapter.getInstance(), WEBHOOK_PATH, WEBHOOK_BODY_LIMIT);
  const whole = { method: 'POST', paths: [UPLOAD_PATH, DOCUMENT_PATH, FAMILY_PHOTO_PATH, GOODS_IMPORT_PATH] };
  const inPieces = { method: 'PATCH', paths: [PART_PIECE_PATH] };
  takeBodyAsStream(adapter.getInstance(), [whole, inPieces], PICTURE_BODY_LIMIT);
  app.enableShutdownHooks();
  return app;
}
