import { Inject } from '@nestjs/common';
import { Args, Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { accessDenied, Allow, CurrentLanguage, DemoMode } from '@shanhuo/identity';
import { readPageSize, type Language } from '@shanhuo/kernel';
import { OfflineTextChannel } from './offline-text-channel.js';

@ObjectType('DemoMessage', {
  description: 'A text message that was not sent, because this is a demo: kept to be shown.',
})
@Allow.asParent()
export class DemoMessageType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Phone it would have gone to, masked.' })
  to!: string;

  @Field(() => String, { description: 'The text.' })
  text!: string;

  @Field(() => Date, { description: 'When it would have been sent.' })
  sentAt!: Date;
}

@Resolver()
export class DemoMessageResolver {
  constructor(
    @Inject(OfflineTextChannel) private readonly channel: OfflineTextChannel,
    @Inject(DemoMode) private readonly demo: DemoMode,
  ) {}

  /** The field stands in every schema, so that the schema is one; outside a demo it answers as if it were not there. */
  @Allow.everyone()
  @Query(() => [DemoMessageType], {
    description: 'What the offline text channel would have sent, newest first; FORBIDDEN outside a demo.',
  })
  async demoMessages(
    @CurrentLanguage() language: Language,
    @Args('last', { type: () => Int, defaultValue: 20, description: 'How many, 1 to 100.' }) last: number,
  ): Promise<DemoMessageType[]> {
    if (!(await this.demo.isOn())) throw accessDenied('FORBIDDEN', language);
    const texts = await this.channel.findKept(readPageSize(last, language));
    return texts.map(({ id, maskedPhone, body, sentAt }) => ({ id, to: maskedPhone, text: body, sentAt }));
  }
}
