export { AccountService, type AccountView } from './account/account.service.js';
export { ConsentCodes, type ConsentCode, type JudgedConsent } from './consent/consent-codes.js';
export { DemoAccounts, type DemoAccount } from './demo/demo-accounts.service.js';
export { DemoMode, DemoWish } from './demo/demo-mode.js';
export { inventIdentityNumber } from './demo/invented-identity.js';
export { IDENTITY_ENTITIES } from './entities.js';
export { GrantRefused } from './grant/grant.failures.js';
export { GrantEnded, GrantGiven, GrantService } from './grant/grant.service.js';
export { GrantSubjects, type FindSubjectNames } from './grant/grant-subjects.js';
export { PLATFORM_SUBJECT_ID, ROLES, SUBJECT_KINDS, type Role, type RoleFor, type SubjectKind } from './grant/role.js';
export {
  ACCOUNT_OPENED,
  PASSWORD_CHANGED,
  SECOND_FACTOR_TURNED_ON,
  SESSION_STARTED,
  SIGN_IN_CODE_REQUESTED,
  type AccountOpened,
  type PasswordChanged,
  type SecondFactorTurnedOn,
  type SessionStarted,
  type SignInCodeRequested,
} from './identity.events.js';
export { IdentityModule } from './identity.module.js';
export { IdentitySecrets, type SealingKey } from './identity.secrets.js';
export { problemsIn, type ProblemWords, type SayProblem } from './input/field-problem.js';
export { readInput } from './input/read-input.js';
export { Limits, type LimitName } from './limit/limits.js';
export { TooManyAttempts } from './limit/too-many-attempts.failure.js';
export { Allow, PERMISSION } from './permission/allow.js';
export { accessDenied } from './permission/access-denied.js';
export { PermissionCheck } from './permission/permission-check.js';
export { PermissionGuard } from './permission/permission.guard.js';
export { describeWho, type Permission, type Who } from './permission/permission.js';
export { enforcePermissions, permissionTable, type PermissionLine } from './permission/schema-permissions.js';
export { PersonService } from './person/person.service.js';
export { maskPhone, readPhone, type Phone } from './person/phone.rules.js';
export {
  readIdentityNumber,
  type IdentityNumber,
  type IdentityNumberProblem,
} from './real-name/identity-number.rules.js';
export { readLegalName, surnameOf, type LegalName } from './real-name/legal-name.rules.js';
export { RealNameCheck, type RealNameFinding, type RealNameLevel } from './real-name/real-name-check.js';
export { IdentityTaken } from './real-name/real-name.failures.js';
export { RealNameService, type RealName, type SeenDocument } from './real-name/real-name.service.js';
export { Retention } from './personal-data/retention.service.js';
export { BlindIndexer } from './sealing/blind-index.js';
export { KeyRotation, sealedColumn, type SealedColumn } from './sealing/key-rotation.service.js';
export { Sealer, type SealedPlace } from './sealing/sealer.js';
export { SignInCodes, type CodeToSend } from './sign-in/sign-in-codes.js';
export { CurrentLanguage, CurrentSession, CurrentViewer, type ViewerContext } from './viewer/request-context.js';
export { Viewer, type SignInMethod, type ViewerSession } from './viewer/viewer.js';
export { ViewerService, type ViewerRequest } from './viewer/viewer.service.js';
export { countedAddress, type Visitor } from './viewer/visitor.js';
export { IDENTITY_REGISTER } from './personal-data/identity.register.js';
export type { LegalBasis, PersonalColumn, PersonalDataRegister, StoredAs } from './personal-data/personal-column.js';
