import type { PersonalColumn, PersonalDataRegister } from './personal-column.js';
import { KEPT_DAYS } from './retention.service.js';

const ACCOUNT = 'the account is closed; what trade law keeps is then locked and pseudonymised';
const AFTER_CODE = `${KEPT_DAYS.codes} day after the code expired`;
const AFTER_SESSION = `${KEPT_DAYS.sessions} days after the session would have ended by itself`;

const contract = (
  column: string,
  storedAs: PersonalColumn['storedAs'],
  purpose: string,
  keptUntil: string,
): PersonalColumn => ({ column, storedAs, purpose, basis: 'contract', keptUntil });

const REAL_NAME = 'the application is withdrawn or was refused, or 3 years after the seller left';

/** E-Commerce Law 27: who sells on a platform registers under their real name. */
const duty = (column: string, storedAs: PersonalColumn['storedAs'], purpose: string): PersonalColumn => ({
  column: `identity.real_names.${column}`,
  storedAs,
  purpose,
  basis: 'legal-duty',
  keptUntil: REAL_NAME,
});

/** What this lib keeps of persons. A test compares it with the tables. */
export const IDENTITY_REGISTER: PersonalDataRegister = {
  personal: [
    contract('identity.persons.display_name', 'plain', 'shown beside what the person does here', ACCOUNT),
    contract('identity.persons.sealed_phone', 'sealed', 'to reach the person about orders and sign-ins', ACCOUNT),
    contract('identity.persons.phone_index', 'blind', 'to find the account at a sign-in, one a phone', ACCOUNT),
    contract('identity.persons.masked_phone', 'masked', 'to show the person which phone is known', ACCOUNT),
    duty('sealed_name', 'sealed', 'to know who sells'),
    duty('masked_name', 'masked', 'to compare an application with the person it is of'),
    duty('sealed_identity_number', 'sealed', 'to know who sells'),
    duty('masked_identity_number', 'masked', 'to compare an application with the card'),
    duty('identity_index', 'blind', 'to let one person have one account'),
    duty('seen_what', 'plain', 'to know which paper was seen'),
    duty('seen_where', 'plain', 'to know where it was seen'),
    contract('auth.passwords.hash', 'digest', 'to sign in by password', ACCOUNT),
    contract('auth.second_factors.sealed_secret', 'sealed', 'to check the second factor', ACCOUNT),
    contract('auth.second_factors.sealed_pending_secret', 'sealed', 'to set the second factor up', ACCOUNT),
    contract('auth.recovery_codes.code_hash', 'digest', 'to sign in without the authenticator', ACCOUNT),
    contract('auth.sign_in_codes.phone_index', 'blind', 'to find the code at a sign-in', AFTER_CODE),
    contract('auth.sign_in_codes.sealed_phone', 'sealed', 'to send the code', AFTER_CODE),
    contract('auth.sign_in_codes.sealed_code', 'sealed', 'to send the code', 'it is handed over for sending'),
    contract('auth.sign_in_codes.code_hash', 'digest', 'to check the code', AFTER_CODE),
    contract('auth.consent_codes.code_hash', 'digest', 'to check that the person agreed', AFTER_CODE),
    contract('auth.sessions.device', 'coarse', 'to know one’s own devices in the list of sessions', AFTER_SESSION),
    contract('auth.sessions.address_area', 'coarse', 'to know a foreign sign-in', AFTER_SESSION),
    contract('auth.sessions.token_hash', 'digest', 'to know the session again', AFTER_SESSION),
    contract(
      'auth.sign_in_challenges.token_hash',
      'digest',
      'to know the challenge again',
      `${KEPT_DAYS.challenges} day after it expired`,
    ),
    contract(
      'auth.limits.key',
      'blind',
      'to stop guessing of codes and passwords',
      'the window has passed, an hour at most',
    ),
  ],
  others: [
    'identity.grants.role',
    'identity.real_names.level',
    'identity.real_names.checked_by',
    'identity.grants.subject_kind',
    'auth.sign_in_codes.language',
    'auth.sign_in_challenges.method',
    'auth.sessions.method',
  ],
};
