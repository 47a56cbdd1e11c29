export type {
  EnvironmentReading,
  LauncherEnvironment,
  NodeEnvironment,
  PaymentsEnvironment,
  ServiceEnvironment,
  SharedEnvironment,
  StripeKeys,
} from './environment.js';
export { orExit } from './exit-on-problems.js';
export { readLauncherEnvironment, readServiceEnvironment } from './read-environment.js';
export type { SealingKey } from './variables.js';
