import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '@shanhuo/database';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/test-database.js';
import { GrantService } from '../grant/grant.service.js';
import { PLATFORM_SUBJECT_ID } from '../grant/role.js';
import { openIdentityWorld, type IdentityWorld } from '../testing/identity-world.js';
import { newTestPhone } from '../testing/phones.js';
import { ViewerService } from '../viewer/viewer.service.js';
import { Allow } from './allow.js';
import { PermissionGuard } from './permission.guard.js';

@Controller('doors')
class Doors {
  @Allow.everyone()
  @Get('everyone')
  everyone(): string {
    return 'in';
  }

  @Allow.signedIn('one’s own')
  @Get('signed-in')
  signedIn(): string {
    return 'in';
  }

  @Allow.role('operator', 'the region')
  @Get('operator')
  operator(): string {
    return 'in';
  }

  @Get('forgotten')
  forgotten(): string {
    return 'in';
  }
}

let file: TestDatabase;
let world: IdentityWorld;
let app: NestFastifyApplication;
let token: string;

beforeAll(async () => {
  file = await createTestDatabase();
  world = await openIdentityWorld(file.url);

  const viewers: ViewerService = world.app.get(ViewerService);
  @Module({
    controllers: [Doors],
    providers: [
      { provide: ViewerService, useValue: viewers },
      { provide: APP_GUARD, useClass: PermissionGuard },
    ],
  })
  class House {}
  app = await NestFactory.create<NestFastifyApplication>(House, new FastifyAdapter(), { logger: false });
  await app.init();

  const { personId, sessionToken } = await world.signIn(newTestPhone());
  token = sessionToken;
  const operator = { role: 'operator', subjectKind: 'platform', subjectId: PLATFORM_SUBJECT_ID } as const;
  await world.app.get(Database).inTransaction((tx) => world.app.get(GrantService).giveBySystem(tx, personId, operator));
});
afterAll(async () => {
  await app?.close();
  await world?.close();
  await file?.drop();
});

async function knock(door: string, headers: Record<string, string> = {}): Promise<number> {
  return (await app.inject({ url: `/doors/${door}`, headers })).statusCode;
}

describe('a route', () => {
  it('[X13] without a permission lets nobody in', async () => {
    expect(await knock('forgotten', { authorization: `Bearer ${token}` })).toBe(403);
    expect(await knock('forgotten')).toBe(403);
  });

  it('[X13] lets in whom its permission names', async () => {
    const signedIn = { authorization: `Bearer ${token}` };
    expect([await knock('everyone'), await knock('signed-in'), await knock('operator')]).toEqual([200, 401, 401]);
    expect([await knock('everyone', signedIn), await knock('signed-in', signedIn)]).toEqual([200, 200]);
  });

  it('[X13] for operators stays shut until the second factor was given, and says so', async () => {
    const headers = { authorization: `Bearer ${token}`, 'accept-language': 'en' };
    const answer = await app.inject({ url: '/doors/operator', headers });
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ message: expect.stringContaining('two-step verification') });
    await world.rows('update auth.sessions set second_factor_at = started_at');
    expect(await knock('operator', headers)).toBe(200);
  });
});
