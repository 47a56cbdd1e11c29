import { Failure } from '@shanhuo/kernel';

/** No such mandate of whoever asks: "not yours" and "not there" answer alike. */
export class MandateNotFound extends Failure {
  readonly code = 'MANDATE_NOT_FOUND';
}

/** It was granted, withdrawn or ended before. */
export class MandateMoved extends Failure {
  readonly code = 'MANDATE_MOVED';
}

/** Wrong code, another household's, used or expired, or no try left: one answer for all. */
export class MandateCodeRefused extends Failure {
  readonly code = 'MANDATE_CODE_REFUSED';
}

/** Nobody of that id is agent of the household's village. */
export class AgentNotFound extends Failure {
  readonly code = 'AGENT_NOT_FOUND';
}

/** Whoever sells for the shop themselves needs no mandate of it. */
export class MandateForOneself extends Failure {
  readonly code = 'MANDATE_FOR_ONESELF';
}
