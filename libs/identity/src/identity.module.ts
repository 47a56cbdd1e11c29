import { type DynamicModule, Module } from '@nestjs/common';
import { DiscoveryModule, MetadataScanner, Reflector } from '@nestjs/core';
import { AccountService } from './account/account.service.js';
import { ConsentCodes } from './consent/consent-codes.js';
import { DemoAccounts } from './demo/demo-accounts.service.js';
import { DemoMode, DemoWish } from './demo/demo-mode.js';
import { GrantRepository } from './grant/grant.repository.js';
import { GrantService } from './grant/grant.service.js';
import { GrantSubjects } from './grant/grant-subjects.js';
import { IdentitySecrets } from './identity.secrets.js';
import { Limits } from './limit/limits.js';
import { FreshProof } from './password/fresh-proof.js';
import { PasswordRepository } from './password/password.repository.js';
import { PasswordService } from './password/password.service.js';
import { PermissionCheck } from './permission/permission-check.js';
import { PermissionGuard } from './permission/permission.guard.js';
import { PersonService } from './person/person.service.js';
import { Retention } from './personal-data/retention.service.js';
import { OfflineFormatCheck, RealNameCheck } from './real-name/real-name-check.js';
import { RealNameRepository } from './real-name/real-name.repository.js';
import { RealNameService } from './real-name/real-name.service.js';
import { BlindIndexer } from './sealing/blind-index.js';
import { KeyRotation } from './sealing/key-rotation.service.js';
import { Sealer } from './sealing/sealer.js';
import { CompleteSignInService } from './second-factor/complete-sign-in.service.js';
import { ConfirmSecondFactorService } from './second-factor/confirm-second-factor.service.js';
import { SecondFactorRepository } from './second-factor/second-factor.repository.js';
import { SecondFactorVault } from './second-factor/second-factor.vault.js';
import { StartSecondFactorService } from './second-factor/start-second-factor.service.js';
import { SessionRepository } from './session/session.repository.js';
import { SessionService } from './session/session.service.js';
import { Admission } from './sign-in/admission.js';
import { ShortCodeDigest } from './sign-in/short-code.digest.js';
import { SignInCodeRepository } from './sign-in/sign-in-code.repository.js';
import { SignInCodes } from './sign-in/sign-in-codes.js';
import { SignInService } from './sign-in/sign-in.service.js';
import { ViewerService } from './viewer/viewer.service.js';

const SERVICES = [
  AccountService,
  Admission,
  BlindIndexer,
  CompleteSignInService,
  ConfirmSecondFactorService,
  ConsentCodes,
  DemoAccounts,
  DemoMode,
  FreshProof,
  GrantRepository,
  GrantService,
  GrantSubjects,
  KeyRotation,
  Limits,
  PasswordRepository,
  PasswordService,
  PermissionCheck,
  PermissionGuard,
  OfflineFormatCheck,
  PersonService,
  RealNameRepository,
  RealNameService,
  Retention,
  Sealer,
  SecondFactorRepository,
  SecondFactorVault,
  SessionRepository,
  SessionService,
  ShortCodeDigest,
  SignInCodeRepository,
  SignInCodes,
  SignInService,
  StartSecondFactorService,
  ViewerService,
];

/** Persons, sessions and permissions for a process. The API adds the resolvers and puts the guard before everything. */
@Module({})
export class IdentityModule {
  static forRoot(environment: IdentitySecrets & DemoWish): DynamicModule {
    return {
      module: IdentityModule,
      global: true,
      imports: [DiscoveryModule],
      providers: [
        { provide: IdentitySecrets, useValue: environment },
        { provide: DemoWish, useValue: environment },
        MetadataScanner,
        Reflector,
        { provide: RealNameCheck, useExisting: OfflineFormatCheck },
        ...SERVICES,
      ],
      exports: [IdentitySecrets, ...SERVICES],
    };
  }
}
