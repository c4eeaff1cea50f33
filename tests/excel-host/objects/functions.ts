/** The worksheet functions that the API evaluates for an add-in; only those that ours asks for. */
import { HostObject } from './host-object';
import type { Session } from '../session';

export class Functions extends HostObject {
  readonly $type = 'Functions';
  Date(year: number, month: number, day: number) {
    const days = Date.UTC(year, month - 1, day) / 86_400_000;
    return new FunctionResult(this.$s, days + (this.$book.dateSystem === 1904 ? 24_107 : 25_569));
  }
}

class FunctionResult extends HostObject {
  readonly $type = 'FunctionResult';
  constructor(s: Session, readonly $value: unknown) { super(s); }
  get Value() { return this.$value; }
  get Error() { return null; }
}
