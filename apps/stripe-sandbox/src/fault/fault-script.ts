import {
  faultRule,
  type FaultRule,
  type FaultRuleInput,
  type PaymentFault,
  type RefundFault,
  type RequestFault,
  type WebhookFault,
} from './fault.rules.js';

/** A rule with how often it has struck and will still strike. */
export interface StandingFault {
  readonly id: string;
  readonly rule: FaultRule;
  struck: number;
  left: number;
}

/**
 * What shall go wrong, rule by rule in the order given, each as often as it says: the same calls in the same order meet
 * the same faults. Kept in memory only, so a restart is the way out of any of them.
 */
export class FaultScript {
  private standing: StandingFault[] = [];
  private given = 0;
  private readonly listeners: (() => void)[] = [];

  add(input: FaultRuleInput): StandingFault {
    const rule = faultRule.parse(input);
    this.given += 1;
    const fault = { id: `fault-${this.given}`, rule, struck: 0, left: rule.count };
    this.standing.push(fault);
    return fault;
  }

  list(): readonly StandingFault[] {
    return this.standing;
  }

  clear(): void {
    this.standing = [];
    for (const listen of this.listeners) listen();
  }

  onClear(listen: () => void): void {
    this.listeners.push(listen);
  }

  takeForRequest(method: string, path: string): RequestFault | undefined {
    const fault = this.strike(
      ({ rule }) => rule.on === 'request' && (rule.method ?? method) === method && matches(rule.path, path),
    );
    return fault?.rule as RequestFault | undefined;
  }

  /** With the rule's id and whether this was its last strike: some kinds act on all they have struck. */
  takeForWebhook(type: string): { id: string; rule: WebhookFault; isLast: boolean } | undefined {
    const fault = this.strike(({ rule }) => rule.on === 'webhook' && matches(rule.type, type));
    return fault && { id: fault.id, rule: fault.rule as WebhookFault, isLast: fault.left === 0 };
  }

  takeForPayment(): PaymentFault | undefined {
    return this.strike(({ rule }) => rule.on === 'payment')?.rule as PaymentFault | undefined;
  }

  takeForRefund(): RefundFault | undefined {
    return this.strike(({ rule }) => rule.on === 'refund')?.rule as RefundFault | undefined;
  }

  private strike(isAbout: (fault: StandingFault) => boolean): StandingFault | undefined {
    if (this.standing.length === 0) return undefined;
    const fault = this.standing.find((each) => each.left > 0 && isAbout(each));
    if (fault === undefined) return undefined;
    fault.left -= 1;
    fault.struck += 1;
    return fault;
  }
}

function matches(pattern: string, text: string): boolean {
  if (pattern === '*') return true;
  const expression = pattern
    .split('*')
    .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${expression}$`).test(text);
}
