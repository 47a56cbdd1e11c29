export type {
  EnvironmentReading,
  LauncherEnvironment,
  NodeEnvironment,
  ServiceEnvironment,
  SharedEnvironment,
  StripeKeys,
} from './environment.js';
export { readLauncherEnvironment, readServiceEnvironment } from './read-environment.js';
export type { SealingKey } from './variables.js';
