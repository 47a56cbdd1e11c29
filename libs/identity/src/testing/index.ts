export { newTestSecrets } from './secrets.js';
export { newTestPhone } from './phones.js';
