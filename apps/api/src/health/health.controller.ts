import { Controller, Get, Header, HttpCode, Inject, ServiceUnavailableException } from '@nestjs/common';
import { Database } from '@shanhuo/database';
import { Allow } from '@shanhuo/identity';

/** For whoever starts, watches and balances processes. */
@Controller('health')
export class HealthController {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The process answers. */
  @Allow.everyone()
  @Get('live')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  live(): { status: string } {
    return { status: 'live' };
  }

  /** The process can do its work: the database answers. It looks each time, so it becomes ready again by itself. */
  @Allow.everyone()
  @Get('ready')
  @Header('Cache-Control', 'no-store')
  async ready(): Promise<{ status: string }> {
    if (!(await this.database.answers())) throw new ServiceUnavailableException({ status: 'database away' });
    return { status: 'ready' };
  }
}
