import { MessageEntity } from './inbox/message.entity.js';
import { OfflineTextEntity, TextEntity } from './text/text.entity.js';

/** Entities of this lib, for the connection of a process. */
export const NOTICE_ENTITIES = [MessageEntity, TextEntity, OfflineTextEntity];
