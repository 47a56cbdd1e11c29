import {
  Controller,
  Header,
  Headers,
  Inject,
  type MessageEvent,
  NotFoundException,
  Query,
  Req,
  ServiceUnavailableException,
  Sse,
} from '@nestjs/common';
import { Allow, ViewerService, type ViewerRequest } from '@shanhuo/identity';
import { Clock, readLanguage } from '@shanhuo/kernel';
import { Observable } from 'rxjs';
import { asBadRequest } from '../scope/bad-request.js';
import { ScopeAccess } from '../scope/scope.access.js';
import { LiveSales } from './live-sales.js';

/** Open lines of one process at most: each costs a socket and little else. */
const MOST_WATCHERS = 1_000;
/** Proxies end what is silent for half a minute or longer. */
const HEARTBEAT_MS = 20_000;
/** Many orders at once are one message. */
const TOGETHER_MS = 300;

/** Says that there are new sales, not which: whoever hears it reads the dashboard again. */
@Controller('events')
export class EventsController {
  constructor(
    @Inject(ScopeAccess) private readonly access: ScopeAccess,
    @Inject(ViewerService) private readonly viewers: ViewerService,
    @Inject(LiveSales) private readonly live: LiveSales,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  @Allow.role(['seller', 'manager'], 'sales of the cooperative one manages, or of a seller one holds')
  @Sse()
  @Header('X-Accel-Buffering', 'no')
  async sales(
    @Req() request: ViewerRequest,
    @Query('cooperative') cooperativeCode: string | undefined,
    @Query('seller') sellerCode: string | undefined,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<Observable<MessageEvent>> {
    const find = async () => {
      const viewer = await this.viewers.resolve(request);
      const whose = { cooperativeCode: cooperativeCode ?? null, sellerCode: sellerCode ?? null };
      return this.access.find(viewer, whose, readLanguage(accepted));
    };
    const scope = await find().catch(asBadRequest);
    if (scope === undefined) throw new NotFoundException();
    if (this.live.watcherCount >= MOST_WATCHERS) throw new ServiceUnavailableException();
    return this.messagesOf(scope.id, async () => (await find()) !== undefined);
  }

  /** Ends when whoever listens may no longer: sessions and grants are looked at with every heartbeat. */
  private messagesOf(scopeId: string, mayStill: () => Promise<boolean>): Observable<MessageEvent> {
    return new Observable<MessageEvent>((subscriber) => {
      let waiting: NodeJS.Timeout | undefined;
      const say = (type: 'sales' | 'still-here'): void =>
        subscriber.next({ type, data: { asOf: this.clock.now().toISOString() } });
      const stop = this.live.watch(scopeId, () => {
        waiting ??= setTimeout(() => {
          waiting = undefined;
          say('sales');
        }, TOGETHER_MS);
      });
      const beat = setInterval(() => {
        mayStill().then(
          (may) => (may ? say('still-here') : subscriber.complete()),
          () => subscriber.complete(),
        );
      }, HEARTBEAT_MS);
      say('still-here');
      return () => {
        stop();
        clearInterval(beat);
        clearTimeout(waiting);
      };
    });
  }
}
