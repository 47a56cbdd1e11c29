import { InboxResolver } from './inbox/inbox.resolver.js';
import { DemoMessageResolver } from './text/demo-message.resolver.js';

/** Resolvers of this lib, for the API. */
export const NOTICE_RESOLVERS = [InboxResolver, DemoMessageResolver];
