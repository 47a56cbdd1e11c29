import { createUnionType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { Allow } from '@shanhuo/identity';
import { nameOfResult } from '@shanhuo/identity/graphql';
import { FailureType, PageInfoType } from '@shanhuo/kernel/graphql';

@ObjectType('Message', { description: 'A message in one’s inbox, in the language of the request.' })
@Allow.asParent()
export class MessageType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'What it is about.' })
  title!: string;

  @Field(() => String, { description: 'The message.' })
  body!: string;

  @Field(() => Date, { description: 'When it was put into the inbox.' })
  sentAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was first read; null while it was not.' })
  readAt!: Date | null;
}

@ObjectType('MessageConnection', { description: 'A page of messages, newest first.' })
@Allow.asParent()
export class MessageConnectionType {
  @Field(() => [MessageType], { description: 'The messages of the page.' })
  nodes!: readonly MessageType[];

  @Field(() => PageInfoType, { description: 'Where the page stands in the inbox.' })
  pageInfo!: PageInfoType;
}

@InputType({ description: 'Marks one of one’s own messages as read.' })
export class MarkMessageReadInput {
  @Field(() => ID, { description: 'Id of the message.' })
  messageId!: string;
}

@ObjectType('MessageRead', { description: 'The message is marked as read.' })
@Allow.asParent()
export class MessageReadType {
  @Field(() => MessageType, { description: 'The message.' })
  message!: MessageType;
}

@InputType({ description: 'Marks messages of one’s own as read, up to the newest that was shown.' })
export class MarkMessagesReadInput {
  @Field(() => ID, { description: 'Id of the newest message that was shown; later ones stay unread.' })
  upToMessageId!: string;
}

@ObjectType('MessagesRead', { description: 'The messages are marked as read.' })
@Allow.asParent()
export class MessagesReadType {
  @Field(() => Int, { description: 'How many were unread until now; none where all were read.' })
  count!: number;
}

@ObjectType('MessageNotFound', {
  implements: () => FailureType,
  description: 'No such message of the person.',
})
@Allow.asParent()
export class MessageNotFoundType extends FailureType {}

export const MarkMessageReadResult = createUnionType({
  name: 'MarkMessageReadResult',
  description: 'What marking a message as read can lead to.',
  types: () => [MessageReadType, MessageNotFoundType] as const,
  resolveType: nameOfResult,
});

export const MarkMessagesReadResult = createUnionType({
  name: 'MarkMessagesReadResult',
  description: 'What marking messages as read can lead to.',
  types: () => [MessagesReadType, MessageNotFoundType] as const,
  resolveType: nameOfResult,
});
