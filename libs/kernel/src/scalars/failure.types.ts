import { Field, InterfaceType, ObjectType } from '@nestjs/graphql';

@InterfaceType('Failure', {
  description: 'Something a careful user can meet. It is an answer, not an error; nothing was changed.',
  resolveType: (value: object) => value.constructor.name.replace(/Type$/, ''),
})
export abstract class FailureType {
  @Field(() => String, { description: 'A stable code; codes are never removed.' })
  code!: string;

  @Field(() => String, { description: 'A sentence fit to show, in the language of the request.' })
  message!: string;
}

@ObjectType('FieldProblem', { description: 'What is wrong with one field of an input.' })
export class FieldProblemType {
  @Field(() => String, { description: 'Path of the input field, `phone` or `address.town`.' })
  field!: string;

  @Field(() => String, { description: 'A stable code.' })
  code!: string;

  @Field(() => String, { description: 'A sentence to show beside the field.' })
  message!: string;
}

@ObjectType('InvalidInput', {
  implements: () => FailureType,
  description: 'Some fields cannot be used as they were typed; all of them are named at once.',
})
export class InvalidInputType extends FailureType {
  @Field(() => [FieldProblemType], { description: 'The problems, each at its field.' })
  fields!: readonly FieldProblemType[];
}
