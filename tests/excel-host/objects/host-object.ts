/**
 * What every object of the simulated Excel is made of: one small class for each type of the Excel API, read by execute-batch.ts through reflection.
 *
 * A getter named as on the wire (PascalCase) is a property; one that gives a HostObject is a navigation property; a setter makes it writable;
 * a method named as on the wire is a method of the API. Names that start with `$` are internal. What nobody declared answers NotImplemented.
 */
import { ProtectedError } from '../sheet-model';
import type { Session } from '../session';
import { ApiError } from '../wire';

export abstract class HostObject {
  /** Set by _KeepReference: the id under which the client may address this object in later batches. */
  $ref?: string;
  constructor(readonly $s: Session) {}
  abstract readonly $type: string;
  get $book() { return this.$s.book; }
  /** Properties returned when the object is instantiated; lets the client re-address it (Id / _Id). */
  $identity(): Record<string, unknown> { return {}; }
  /** Whether the client manages this object's lifetime through _KeepReference (Range, RangeAreas). */
  get $keepable(): boolean { return false; }
  $items?(): HostObject[];
  $item?(key: unknown): HostObject | null;
  /** Event name on the wire (`_Register<name>Event`) -> event type number, and what the registration is keyed by. */
  get $events(): Record<string, number> { return {}; }
  get $eventTarget(): string { return 'Workbook'; }
}

export abstract class Collection<T extends HostObject> extends HostObject {
  abstract override $items(): T[];
  protected $match(x: T, key: string): boolean {
    const id = x.$identity();
    const name = (x as { Name?: unknown }).Name;
    return Object.values(id).some((v) => String(v) === key) || (typeof name === 'string' && name.toLowerCase() === key.toLowerCase());
  }
  override $item(key: unknown): T { return this.$find(key) ?? fail('ItemNotFound'); }
  protected $find(key: unknown): T | null { return this.$items().find((x) => this.$match(x, String(key))) ?? null; }
  GetCount() { return this.$items().length; }
  GetItemOrNullObject(key: unknown) { return this.$find(key); }
  GetItemAt(i: number) { return this.$items()[i] ?? fail('InvalidArgument'); }
}

export function fail(code: ConstructorParameters<typeof ApiError>[0], message?: string): never { throw new ApiError(code, message); }
export const allowed = <T>(f: () => T): T => { try { return f(); } catch (e) { if (e instanceof ProtectedError) fail('AccessDenied'); throw e; } };
/** Cells above which Excel gives no values (Microsoft, "Resource limits and performance optimization for Office Add-ins"). */
export const MOST_CELLS = 5_000_000;
