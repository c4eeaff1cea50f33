/** Internal services that the library calls when it starts. */
import type { Session } from '../session';
import { HostObject } from './host-object';

/** Stands in for internal services the library pokes at start-up (e.g. AddinInternalService): accepts everything. */
export class InertService extends HostObject {
  constructor(s: Session, readonly $type: string) { super(s); }
}
