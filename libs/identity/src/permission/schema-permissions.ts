import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
} from 'graphql';
import type { ViewerContext } from '../viewer/request-context.js';
import { accessDenied } from './access-denied.js';
import { PERMISSION } from './allow.js';
import { refusalOf } from './decide.js';
import { describeWho, type Permission } from './permission.js';

/** Values of the kernel, which stands below this lib and cannot carry @Allow: reachable as their parents are. */
const KERNEL_VALUES: ReadonlySet<string> = new Set(['FieldProblem', 'InvalidInput', 'Money', 'PageInfo']);

const AS_PARENT: Permission = { who: { kind: 'as-parent' } };

/** One line of the permission table: a field of the schema or an HTTP route. */
export interface PermissionLine {
  /** `Mutation.signOut`, `Account.sessions`, `GET /health/live` */
  readonly name: string;
  readonly who: string;
  readonly row: string;
}

const enforced = new WeakSet<GraphQLSchema>();

/**
 * Makes the schema keep its permissions: each field of an object type asks before it resolves, unless it is public or
 * as public as its parent (those stay untouched and cost nothing). Queries and mutations are the guard's. Throws with
 * the list of all fields without a permission. Goes into GraphQLModule as `transformSchema`.
 */
export function enforcePermissions(schema: GraphQLSchema): GraphQLSchema {
  assertAllPermitted([...fieldsWithoutPermission(schema)]);
  for (const { type, field, permission } of walk(schema)) {
    if (isRoot(schema, type) || permission === undefined) continue;
    if (permission.who.kind !== 'everyone' && permission.who.kind !== 'as-parent') guardField(field, permission);
  }
  enforced.add(schema);
  return schema;
}

export function keepsPermissions(schema: GraphQLSchema): boolean {
  return enforced.has(schema);
}

/** The table of a schema, for people to review and for the walk to compare with. */
export function permissionTable(schema: GraphQLSchema): PermissionLine[] {
  return [...walk(schema)].map(({ name, permission }) => ({
    name,
    who: permission === undefined ? 'NOBODY SAID' : describeWho(permission.who),
    row: permission?.row ?? '',
  }));
}

export function assertAllPermitted(lacking: readonly string[]): void {
  if (lacking.length === 0) return;
  throw new Error(`no start without a permission; put @Allow on:\n  ${lacking.toSorted().join('\n  ')}`);
}

function* fieldsWithoutPermission(schema: GraphQLSchema): Iterable<string> {
  for (const { name, permission } of walk(schema)) if (permission === undefined) yield name;
}

function* walk(schema: GraphQLSchema) {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      yield {
        name: `${type.name}.${field.name}`,
        type,
        field,
        permission: readPermission(schema, type, field),
      };
    }
  }
}

/** A root field speaks for itself; fields of other types may inherit what their type says. */
function readPermission(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  field: GraphQLField<unknown, ViewerContext>,
): Permission | undefined {
  const own = field.extensions[PERMISSION] as Permission | undefined;
  if (own !== undefined || isRoot(schema, type)) return own;
  return (
    (type.extensions[PERMISSION] as Permission | undefined) ?? (KERNEL_VALUES.has(type.name) ? AS_PARENT : undefined)
  );
}

function isRoot(schema: GraphQLSchema, type: GraphQLObjectType): boolean {
  return type === schema.getQueryType() || type === schema.getMutationType() || type === schema.getSubscriptionType();
}

function guardField(field: GraphQLField<unknown, ViewerContext>, permission: Permission): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args, context, info) => {
    const refusal = refusalOf(permission, context.viewer, source);
    if (refusal !== undefined) throw accessDenied(refusal, context.language);
    return resolve(source, args, context, info) as unknown;
  };
}
