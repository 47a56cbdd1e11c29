import { Field, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import type { Language } from '@shanhuo/kernel';
import { FailureType } from '@shanhuo/kernel/graphql';
import { CallBackAboutKindEnum, CallBackOutcomeEnum, CallBackStateEnum, CallBackTopicEnum } from './call-back.enums.js';
import type { CallBackAboutKind, CallBackTopic } from './call-back.rules.js';
import type { CallBackOutcome, CallBackState } from './call-back.states.js';

@InputType({ description: 'What the page was about that somebody came from.' })
export class CallBackAboutInput {
  @Field(() => CallBackAboutKindEnum, { description: 'What kind of thing.' })
  kind!: CallBackAboutKind;

  @Field(() => String, { nullable: true, description: 'Short code of the shop; not for an order of one’s own.' })
  shopCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Short code of the goods, the parcel or the order.' })
  code?: string | null;
}

@InputType({ description: 'Who wants to be called, and about what.' })
export class RequestCallBackInput {
  @Field(() => String, { description: 'A UUID of the form: sent again with one number it asks once.' })
  requestId!: string;

  @Field(() => String, { description: 'Mobile number of mainland China to call.' })
  phone!: string;

  @Field(() => String, { nullable: true, description: 'How to address who asks; 20 characters at most.' })
  name?: string | null;

  @Field(() => CallBackTopicEnum, { description: 'What it is about.' })
  topic!: CallBackTopic;

  @Field(() => CallBackAboutInput, { nullable: true, description: 'What the page was about; left out if it is none.' })
  about?: CallBackAboutInput | null;
}

@InputType({ description: 'A request, by its code.' })
export class CallBackCodeInput {
  @Field(() => String, { description: 'Its code, as it was read out.' })
  code!: string;
}

@InputType({ description: 'What came of a call.' })
export class FinishCallBackInput extends CallBackCodeInput {
  @Field(() => CallBackOutcomeEnum, { description: 'What came of it.' })
  outcome!: CallBackOutcome;

  @Field(() => String, { description: 'What was done, for others at the desk; 200 characters at most.' })
  note!: string;
}

@Allow.asParent()
@ObjectType('CallBackRequested', { description: 'Somebody will call.' })
export class CallBackRequestedType {
  @Field(() => String, { description: 'Eight characters to read out; they say nothing about anybody.' })
  requestCode!: string;
}

@Allow.asParent()
@ObjectType('CallBackAbout', { description: 'What the page was about; whether one may open it, the page says.' })
export class CallBackAboutType {
  @Field(() => CallBackAboutKindEnum, { description: 'What kind of thing.' })
  kind!: CallBackAboutKind;

  @Field(() => String, { nullable: true, description: 'Short code of the shop.' })
  shopCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Short code of the goods, the parcel or the order.' })
  code!: string | null;
}

@Allow.asParent()
@ObjectType('CallBack', { description: 'Somebody wants to be called.' })
export class CallBackType {
  @Field(() => String, { description: 'The code they read out.' })
  code!: string;

  @Field(() => CallBackTopicEnum, { description: 'What it is about.' })
  topic!: CallBackTopic;

  @Field(() => CallBackAboutType, { nullable: true, description: 'As their page had it; that proves nothing.' })
  about!: CallBackAboutType | null;

  @Field(() => Boolean, { description: 'Whether they were signed in.' })
  isSignedIn!: boolean;

  @Field(() => String, { nullable: true, description: 'Code of the shop they work in, as their session shows it.' })
  shopCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  shopName!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of its village.' })
  villageName!: string | null;

  @Field(() => String, { nullable: true, description: 'The number, masked; null once it is forgotten.' })
  maskedPhone!: string | null;

  @Field(() => String, { description: 'Language of the page they asked on: zh-CN or en.' })
  language!: Language;

  @Field(() => CallBackStateEnum, { description: 'Where it stands.' })
  state!: CallBackState;

  @Field(() => GraphQLISODateTime, { description: 'When they asked.' })
  askedAt!: Date;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When somebody took it.' })
  takenAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'Name of who took it.' })
  takenByName!: string | null;

  @Field(() => Boolean, { description: 'Whether it is taken by who reads this.' })
  isMine!: boolean;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it was over.' })
  finishedAt!: Date | null;

  @Field(() => CallBackOutcomeEnum, { nullable: true, description: 'What came of it.' })
  outcome!: CallBackOutcome | null;

  @Field(() => String, { nullable: true, description: 'What was done; null once it is forgotten.' })
  note!: string | null;
}

@Allow.asParent()
@ObjectType('CallBackContact', { description: 'Whom to call.' })
export class CallBackContactType {
  @Field(() => String, { description: 'The number.' })
  phone!: string;

  @Field(() => String, { nullable: true, description: 'How to address them.' })
  name!: string | null;
}

@Allow.asParent()
@ObjectType('CallBackNotFound', {
  implements: () => FailureType,
  description: 'No such request among those one may answer: "not yours" and "not there" answer alike.',
})
export class CallBackNotFoundType extends FailureType {}

@Allow.asParent()
@ObjectType('CallBackMoved', {
  implements: () => FailureType,
  description: 'Somebody else took it, or it is over.',
})
export class CallBackMovedType extends FailureType {}
