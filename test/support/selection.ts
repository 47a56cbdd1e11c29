import {
  getNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isCompositeType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** Fields of types above this depth are left out, as the API's own limit would have it. */
const DEEPEST = 3;

/** A selection of everything below a field of this type that takes no argument of its own; empty for a plain value. */
export function DETAILS_OF(type: GraphQLOutputType, depth = 0): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  if (isUnionType(named)) {
    const members = named
      .getTypes()
      .map((member) => `... on ${member.name} { ${fieldsOf(member, depth, member.name)} }`);
    return `{ __typename ${members.join(' ')} }`;
  }
  if (isInterfaceType(named)) return '{ __typename }';
  return isObjectType(named) ? `{ ${fieldsOf(named, depth)} }` : '';
}

/** Members of a union may have fields of one name and different types: `alias` tells them apart. */
function fieldsOf(type: GraphQLObjectType, depth: number, alias?: string): string {
  const fields = Object.values(type.getFields()).filter(({ args }) =>
    args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined),
  );
  const chosen = fields.flatMap((field) => {
    const isDeep = isCompositeType(getNamedType(field.type));
    if (isDeep && depth >= DEEPEST) return [];
    const name = alias !== undefined && isDeep ? `${alias}_${field.name}: ${field.name}` : field.name;
    return [`${name} ${DETAILS_OF(field.type, depth + 1)}`];
  });
  return ['__typename', ...chosen].join(' ');
}
