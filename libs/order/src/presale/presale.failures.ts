import { Failure } from '@shanhuo/kernel';

/** It was not sold ahead, was put off before, has left, or its promise has passed. */
export class NotToExtend extends Failure {
  readonly code = 'NOT_TO_EXTEND';
}

/** Nobody put it off, or all of it has left or was cancelled meanwhile. */
export class NoExtension extends Failure {
  readonly code = 'NO_EXTENSION';
}
