import {
  type CanActivate,
  type ExecutionContext,
  ForbiddenException,
  Inject,
  Injectable,
  UnauthorizedException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { readLanguage } from '@shanhuo/kernel';
import { contextOf } from '../viewer/request-context.js';
import { ViewerService, type ViewerRequest } from '../viewer/viewer.service.js';
import { accessDenied, wordsOfRefusal } from './access-denied.js';
import { PERMISSION } from './allow.js';
import { refusalOf } from './decide.js';
import type { Permission } from './permission.js';

/** Stands before every query, mutation and HTTP route of the process and lets nobody pass a handler without @Allow. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(ViewerService) private readonly viewers: ViewerService,
  ) {}

  async canActivate(execution: ExecutionContext): Promise<boolean> {
    const handlers = [execution.getHandler(), execution.getClass()];
    const permission = this.reflector.getAllAndOverride<Permission | undefined>(PERMISSION, handlers);
    if (execution.getType<string>() === 'graphql') this.guardOperation(permission, execution);
    else await this.guardRoute(permission, execution);
    return true;
  }

  private guardOperation(permission: Permission | undefined, execution: ExecutionContext): void {
    const { viewer, language } = contextOf(execution);
    const refusal = refusalOf(permission, viewer);
    if (refusal !== undefined) throw accessDenied(refusal, language);
  }

  private async guardRoute(permission: Permission | undefined, execution: ExecutionContext): Promise<void> {
    // Health and pictures are asked for all the time; they are worth no look at headers.
    if (permission?.who.kind === 'everyone') return;
    const request = execution.switchToHttp().getRequest<ViewerRequest>();
    const refusal = refusalOf(permission, await this.viewers.resolve(request));
    if (refusal === undefined) return;
    const header = request.headers['accept-language'];
    const words = wordsOfRefusal(refusal, readLanguage(typeof header === 'string' ? header : undefined));
    throw refusal === 'UNAUTHENTICATED' ? new UnauthorizedException(words) : new ForbiddenException(words);
  }
}
