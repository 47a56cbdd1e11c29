import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, ModuleRef, Reflector } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { PERMISSION } from './allow.js';
import { describeWho, type Permission } from './permission.js';
import { assertAllPermitted, keepsPermissions, type PermissionLine } from './schema-permissions.js';

/** Stops the start of a process in which a route or a field could be reached without anybody having said by whom. */
@Injectable()
export class PermissionCheck implements OnApplicationBootstrap {
  constructor(
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MetadataScanner) private readonly scanner: MetadataScanner,
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(ModuleRef) private readonly modules: ModuleRef,
  ) {}

  onApplicationBootstrap(): void {
    assertAllPermitted(
      this.routes()
        .filter(({ permission }) => permission === undefined)
        .map(({ name }) => name),
    );
    const host = this.findSchemaHost();
    if (host !== undefined && !keepsPermissions(host.schema)) {
      throw new Error(
        'the GraphQL schema does not keep its permissions: give GraphQLModule transformSchema: enforcePermissions',
      );
    }
  }

  /** HTTP routes as lines of the permission table. */
  routeTable(): PermissionLine[] {
    return this.routes().map(({ name, permission }) => ({
      name,
      who: permission === undefined ? 'NOBODY SAID' : describeWho(permission.who),
      row: permission?.row ?? '',
    }));
  }

  private routes(): { name: string; permission: Permission | undefined }[] {
    return this.discovery.getControllers().flatMap(({ metatype, instance }) => {
      if (metatype === null || typeof metatype !== 'function' || !instance) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, () => unknown>;
      return this.scanner.getAllMethodNames(prototype).flatMap((method) => {
        const handler = prototype[method];
        if (handler === undefined || Reflect.getMetadata(METHOD_METADATA, handler) === undefined) return [];
        const path = [Reflect.getMetadata(PATH_METADATA, metatype), Reflect.getMetadata(PATH_METADATA, handler)].flat();
        const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION, [handler, metatype]);
        return [
          {
            name: `${metatype.name}.${method} /${path.map(String).join('/')}`.replaceAll(/\/+/g, '/'),
            permission,
          },
        ];
      });
    });
  }

  private findSchemaHost(): GraphQLSchemaHost | undefined {
    try {
      return this.modules.get(GraphQLSchemaHost, { strict: false });
    } catch {
      return undefined; // A process without GraphQL, such as the worker.
    }
  }
}
