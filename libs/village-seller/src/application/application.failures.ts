import { Failure } from '@shanhuo/kernel';

/** No such application of whoever asks: "not yours" and "not there" answer alike. */
export class ApplicationNotFound extends Failure {
  readonly code = 'APPLICATION_NOT_FOUND';
}

/** The person has an application that is not decided yet. */
export class OpenApplicationExists extends Failure {
  readonly code = 'OPEN_APPLICATION_EXISTS';

  constructor(readonly applicationCode: string) {
    super();
  }
}

/** The step cannot be made from where the application stands, or somebody else was faster. */
export class ApplicationMoved extends Failure {
  readonly code = 'APPLICATION_MOVED';
}

/** Nobody vouches for themselves or decides on themselves. */
export class OwnApplication extends Failure {
  readonly code = 'OWN_APPLICATION';
}

/** Something that is required is not done yet. */
export class ChecklistOpen extends Failure {
  readonly code = 'CHECKLIST_OPEN';

  constructor(
    /** What, in the words of the checklist. */
    readonly open: readonly string[],
  ) {
    super();
  }
}
