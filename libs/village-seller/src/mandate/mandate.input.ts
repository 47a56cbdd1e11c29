import { Field, ID, InputType } from '@nestjs/graphql';
import type { MandateScope } from '../seller/seller.scope.js';
import { MandateScopeEnum } from './mandate.enums.js';

@InputType({ description: 'What an agent asks a household of the village for.' })
export class AskForMandateInput {
  @Field(() => String, { description: 'Short code of the household’s shop.' })
  sellerCode!: string;

  @Field(() => [MandateScopeEnum], { description: 'What the agent would do.' })
  scopes!: MandateScope[];

  @Field(() => String, { description: 'The last day, 2027-11-22.' })
  until!: string;
}

@InputType({ description: 'What a household lets an agent of its village do.' })
export class GrantMandateInput extends AskForMandateInput {
  @Field(() => ID, { description: 'The agent.' })
  agentId!: string;
}

@InputType({ description: 'The code the household read out.' })
export class ConfirmMandateInput {
  @Field(() => ID, { description: 'The mandate that was asked for.' })
  id!: string;

  @Field(() => String, { description: 'Six digits, as they stand in the text on its phone.' })
  code!: string;
}

@InputType({ description: 'A mandate that is to end at once.' })
export class EndMandateInput {
  @Field(() => ID, { description: 'The mandate.' })
  id!: string;
}

@InputType({ description: 'A mandate that a household wants ended by telephone.' })
export class EndMandateForHouseholdInput extends EndMandateInput {
  @Field(() => String, { description: 'Who called and what they said; 200 characters at most.' })
  note!: string;
}
