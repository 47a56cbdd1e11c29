import { INBOX_SUBSCRIPTIONS } from './inbox/tell-person.handlers.js';
import { TEXT_SUBSCRIPTIONS } from './text/send-sign-in-code.handler.js';

export { NOTICE_ENTITIES } from './entities.js';
export { InboxService, type MessageView, type NewMessage } from './inbox/inbox.service.js';
export { NOTICE_QUEUES, NoticeHandlers, type NoticeJob } from './notice.handlers.js';
export { NoticeModule } from './notice.module.js';
export { NOTICE_REGISTER } from './notice.register.js';
export { NoticeRetention } from './retention.service.js';
export { TextChannel, type TextToSend } from './text/text-channel.js';
export { TextService, type NewText } from './text/text.service.js';
export type { Details } from './words/fill.js';
export type { CallBackTemplate } from './words/call-back-words.js';
export type { MandateTemplate } from './words/mandate-words.js';
export type { MembershipTemplate } from './words/membership-words.js';
export type { OperatorTemplate } from './words/operator-words.js';
export type { OnboardingTemplate } from './words/onboarding-words.js';
export type { StandingTemplate } from './words/standing-words.js';
export type { OrderTemplate } from './words/order-words.js';

/** What this lib listens to. */
export const NOTICE_SUBSCRIPTIONS = [...TEXT_SUBSCRIPTIONS, ...INBOX_SUBSCRIPTIONS];
