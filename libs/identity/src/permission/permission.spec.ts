import { afterEach, describe, expect, it } from '@jest/globals';
import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule, MetadataScanner, NestFactory } from '@nestjs/core';
import {
  Field,
  GraphQLSchemaBuilderModule,
  GraphQLSchemaFactory,
  ID,
  Mutation,
  ObjectType,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { graphql, type GraphQLSchema } from 'graphql';
import { Viewer } from '../viewer/viewer.js';
import { Allow } from './allow.js';
import { refusalOf } from './decide.js';
import { PermissionCheck } from './permission-check.js';
import { enforcePermissions, permissionTable } from './schema-permissions.js';

const visitor = { address: '203.0.113.7', userAgent: '' };
const session = {
  sessionId: 's',
  personId: 'p1',
  grants: [],
  startedAt: new Date(0),
  method: 'code',
  secondFactorPassed: false,
} as const;
const nobody = Viewer.anonymous(visitor);
const person = Viewer.signedIn(visitor, session);
const operator = { role: 'operator', subjectKind: 'platform', subjectId: 'x' } as const;

@ObjectType()
@Allow.owner('id', 'the diary is one’s own')
class Diary {
  @Field(() => ID) id!: string;
  @Field(() => String) secret!: string;
}

@ObjectType()
class Open {
  @Allow.everyone()
  @Field(() => String)
  name!: string;
}

@ObjectType()
class Forgotten {
  @Field(() => String) name!: string;
}

@Resolver(() => Diary)
class DiaryResolver {
  @Allow.everyone()
  @Query(() => Diary)
  diary(): Diary {
    return { id: 'p1', secret: 'dear diary' };
  }

  @Allow.everyone()
  @Query(() => Open)
  open(): Open {
    return { name: 'open' };
  }

  @Allow.asParent()
  @ResolveField(() => String)
  cover(): string {
    return 'green';
  }
}

@Resolver()
class CarelessResolver {
  @Query(() => Forgotten)
  forgotten(): Forgotten {
    return { name: '' };
  }

  @Mutation(() => Boolean)
  burn(): boolean {
    return true;
  }
}

async function schemaOf(...resolvers: (new () => object)[]): Promise<GraphQLSchema> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    return await app.get(GraphQLSchemaFactory).create(resolvers);
  } finally {
    await app.close();
  }
}

const ask = (schema: GraphQLSchema, source: string, viewer: Viewer) =>
  graphql({
    schema,
    source,
    rootValue: { diary: { id: 'p1', secret: 'dear diary', cover: 'green' } },
    contextValue: { viewer, language: 'en' },
  });

describe('permissions of a schema', () => {
  it('[X13] stop the start where a query, a mutation or a type has none, and name every one', async () => {
    const schema = await schemaOf(DiaryResolver, CarelessResolver);
    expect(() => enforcePermissions(schema)).toThrow(/Forgotten\.name\n\s+Mutation\.burn\n\s+Query\.forgotten$/);
  });

  it('[X13] keep fields of an object from everybody but its owner', async () => {
    const schema = enforcePermissions(await schemaOf(DiaryResolver));
    const stranger = Viewer.signedIn(visitor, { ...session, personId: 'p2' });
    const source = '{ diary { secret } }';
    expect((await ask(schema, source, person)).data).toEqual({ diary: { secret: 'dear diary' } });
    for (const [viewer, code] of [
      [stranger, 'FORBIDDEN'],
      [nobody, 'UNAUTHENTICATED'],
    ] as const) {
      const answer = await ask(schema, source, viewer);
      expect(answer.data).toBeNull();
      expect(answer.errors?.[0]?.extensions['code']).toBe(code);
    }
  });

  it('let a field say otherwise than its type', async () => {
    const schema = enforcePermissions(await schemaOf(DiaryResolver));
    expect((await ask(schema, '{ diary { cover } }', nobody)).data).toEqual({ diary: { cover: 'green' } });
  });

  it('can be printed as a table', async () => {
    const table = permissionTable(enforcePermissions(await schemaOf(DiaryResolver)));
    expect(table).toContainEqual({
      name: 'Diary.secret',
      who: 'the person whose id is in id',
      row: 'the diary is one’s own',
    });
    expect(table).toContainEqual({ name: 'Query.diary', who: 'everyone', row: '' });
  });
});

describe('permissions of HTTP routes', () => {
  @Controller('doors')
  class Doors {
    @Allow.everyone()
    @Get('open')
    open(): string {
      return '';
    }

    @Get('forgotten')
    forgotten(): string {
      return '';
    }
  }

  @Module({ imports: [DiscoveryModule], controllers: [Doors], providers: [PermissionCheck, MetadataScanner] })
  class House {}

  let close = async (): Promise<void> => {};
  afterEach(() => close());

  it('[X13] stop the start where a route has none', async () => {
    const app = await NestFactory.createApplicationContext(House, {
      logger: false,
      abortOnError: false,
    }).catch((error: Error) => error);
    if (!(app instanceof Error)) close = () => app.close();
    expect(app).toMatchObject({
      message: expect.stringMatching(/put @Allow on:\n\s+Doors\.forgotten \/doors\/forgotten$/),
    });
  });
});

describe('a decision', () => {
  it.each([
    ['nothing said', undefined, person, 'FORBIDDEN'],
    ['everyone', { who: { kind: 'everyone' } }, nobody, undefined],
    ['signed in, by a visitor', { who: { kind: 'signed-in' } }, nobody, 'UNAUTHENTICATED'],
    ['signed in', { who: { kind: 'signed-in' } }, person, undefined],
    ['operators, by somebody else', { who: { kind: 'role', roles: ['operator'] } }, person, 'FORBIDDEN'],
    [
      'operators, without the second factor',
      { who: { kind: 'role', roles: ['operator'] } },
      Viewer.signedIn(visitor, { ...session, grants: [operator] }),
      'SECOND_FACTOR_NEEDED',
    ],
    [
      'operators',
      { who: { kind: 'role', roles: ['operator'] } },
      Viewer.signedIn(visitor, { ...session, grants: [operator], secondFactorPassed: true }),
      undefined,
    ],
  ] as const)('for %s', (_, permission, viewer, refusal) => {
    expect(refusalOf(permission, viewer)).toBe(refusal);
  });
});
