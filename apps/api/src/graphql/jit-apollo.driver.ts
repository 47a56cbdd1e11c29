import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Inject, Injectable } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { jitGateway } from './jit-gateway.js';

/** Nest's Apollo driver with graphql-jit as executor: 1.4 times the lists a second of Apollo's own (bench/README.md). */
@Injectable()
export class JitApolloDriver extends ApolloDriver {
  constructor(@Inject(ModulesContainer) modules: ModulesContainer) {
    super(modules);
  }

  override async start(options: ApolloDriverConfig): Promise<void> {
    const { schema } = options;
    if (schema === undefined) throw new Error('no schema was built');
    // Apollo Server takes a schema or a gateway, never both.
    const { schema: _built, typeDefs: _typeDefs, resolvers: _resolvers, ...rest } = options;
    await super.start({ ...rest, gateway: jitGateway(schema) } as ApolloDriverConfig);
  }
}
