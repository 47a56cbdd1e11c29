import { ArgsType, Field } from '@nestjs/graphql';
import { SalesPeriodInput } from '../period/period.input.js';
import { SalesScopeInput } from './scope.input.js';

/** Who may ask, as the list of permissions says it. */
export const OWN_SALES = 'sales of the cooperative one manages, or of a seller one holds';

/** What every question about sales names. */
@ArgsType()
export class SalesArgs {
  @Field(() => SalesScopeInput, { description: 'Whose sales.' })
  scope!: SalesScopeInput;

  @Field(() => SalesPeriodInput, { description: 'Which days.' })
  period!: SalesPeriodInput;
}
