import { BadRequestException } from '@nestjs/common';
import { BadRequestError } from '@shanhuo/kernel';

/** What GraphQL answers as bad input, a route answers with status 400 and the same code and words. */
export function asBadRequest(error: unknown): never {
  if (!(error instanceof BadRequestError)) throw error;
  throw new BadRequestException({ code: error.problem, field: error.field, message: error.message });
}
