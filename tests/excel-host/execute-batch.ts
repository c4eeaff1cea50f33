/** Executes one request body ("batch") against the host object model and produces the response body. */
import { HostObject } from './objects/host-object';
import { InertService } from './objects/inert-service';
import { Workbook } from './objects/workbook';
import type { Session } from './session';
import { type Action, ActionType, ApiError, type ArgumentInfo, type ObjectPath, PathType, type QueryInfo, type RequestBody, type ResponseBody } from './wire';

const pascal = (s: string) => (s.startsWith('_') ? s : s.charAt(0).toUpperCase() + s.slice(1));
const camel = (s: string) => s.charAt(0).toLowerCase() + s.slice(1);

/** Finds a declared wire member; `$…` names and Object.prototype are out of reach. */
function member(o: HostObject, name: string): PropertyDescriptor | undefined {
  if (!/^_?[A-Z]\w*$/.test(name)) return undefined;
  for (let p: object | null = o; p && p !== HostObject.prototype; p = Object.getPrototypeOf(p)) {
    const d = Object.getOwnPropertyDescriptor(p, name);
    if (d) return d;
  }
  return undefined;
}

/** All property names declared on the object, in declaration order. */
function properties(o: HostObject): string[] {
  const out = new Set<string>();
  for (let p: object = Object.getPrototypeOf(o); p !== HostObject.prototype; p = Object.getPrototypeOf(p))
    for (const [k, d] of Object.entries(Object.getOwnPropertyDescriptors(p))) if (d.get && /^[A-Z]/.test(k)) out.add(k);
  return [...out];
}

class Located extends Error {
  constructor(readonly error: ApiError, readonly location: string) { super(error.message); }
}

export class BatchRunner {
  /** undefined = not evaluated yet, null = null object. */
  readonly #objects = new Map<number, HostObject | null>();
  readonly #out: ResponseBody = { Results: [], TraceIds: [] };

  constructor(readonly session: Session, readonly body: RequestBody) {}

  run(): ResponseBody {
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        const value = this.#act(action);
        if (value !== undefined) this.#out.Results.push({ ActionId: action.Id, Value: value });
      } catch (e) {
        if (!(e instanceof Located)) throw e;
        // Like Excel: what ran before the failing action stays done; nothing after it runs.
        this.#out.Error = { Code: e.error.code, Message: e.error.message, Location: e.location, ActionIndex: index, HttpStatusCode: e.error.code === 'ItemNotFound' ? 404 : e.error.code === 'AccessDenied' ? 403 : 400 };
        break;
      }
    }
    return this.#out;
  }

  #act(a: Action): unknown {
    if (a.ActionType === ActionType.Trace) {
      this.#out.TraceIds!.push(a.Id);
      return null;
    }
    const o = this.#object(a.ObjectPathId);
    switch (a.ActionType) {
      case ActionType.Instantiate:
        return o && this.#identity(o);
      case ActionType.Query:
      case ActionType.QueryAsJson:
        return o && this.#query(o, a.QueryInfo ?? {});
      case ActionType.Method: {
        const value = this.#call(o, a.Name, a.ArgumentInfo);
        return value instanceof HostObject ? this.#identity(value) : value === undefined ? null : value;
      }
      case ActionType.SetProperty:
        return this.#assign(o, a.Name, this.#args(a.ArgumentInfo)[0]), null;
      case ActionType.Update:
        for (const [k, v] of Object.entries(a.ObjectState ?? {})) this.#assign(o, pascal(k), v);
        return null;
      default:
        return this.#fail('ApiNotFound', `simulated Excel: action type ${a.ActionType} is not simulated`, 'Request');
    }
  }

  #fail(code: ConstructorParameters<typeof ApiError>[0], message: string | undefined, location: string): never {
    throw new Located(new ApiError(code, message), location);
  }

  #guard<T>(o: HostObject, name: string, f: () => T): T {
    try {
      this.session.assertSupported(o.$type, camel(name));
      return f();
    } catch (e) {
      if (e instanceof ApiError) throw new Located(e, `${o.$type}.${camel(name)}`);
      throw e;
    }
  }

  #missing(o: HostObject, name: string): never {
    return this.#fail('NotImplemented', `simulated Excel: ${o.$type}.${camel(name)} is not simulated`, `${o.$type}.${camel(name)}`);
  }

  #object(id: number): HostObject | null {
    const known = this.#objects.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[id];
    if (!path) return this.#fail('InvalidArgument', `simulated Excel: unknown object path ${id}`, 'Request');
    const o = this.#resolve(path);
    this.#objects.set(id, o);
    return o;
  }

  #resolve(p: ObjectPath): HostObject | null {
    switch (p.ObjectPathType) {
      case PathType.Global: return new Workbook(this.session);
      case PathType.NewObject: return new InertService(this.session, p.Name);
      case PathType.Null: return null;
      case PathType.ReferenceId: return this.session.refs.get(p.Name) ?? this.#fail('ItemNotFound', undefined, `_reference(${p.Name})`);
    }
    const parent = this.#object(p.ParentObjectPathId!);
    if (!parent) return null; // members of a null object are null objects
    if (p.ObjectPathType === PathType.Indexer) {
      if (!parent.$item) return this.#missing(parent, 'getItem');
      return this.#guard(parent, 'getItem', () => parent.$item!(this.#args(p.ArgumentInfo)[0]));
    }
    const value = p.ObjectPathType === PathType.Property ? this.#get(parent, p.Name) : this.#call(parent, p.Name, p.ArgumentInfo);
    if (value !== null && !(value instanceof HostObject)) throw new Error(`simulated Excel: ${parent.$type}.${p.Name} should yield an object`);
    return value;
  }

  /** Arguments with object references replaced by the objects, at any depth. */
  #args(info: ArgumentInfo | undefined): unknown[] {
    const walk = (v: unknown, ref: unknown): unknown => {
      if (typeof ref === 'number' && ref !== 0) return this.#object(ref);
      if (Array.isArray(v)) return v.map((x, i) => walk(x, Array.isArray(ref) ? ref[i] : 0));
      if (v && typeof v === 'object') {
        const id = (v as { _ObjectPathId?: number })._ObjectPathId;
        return typeof id === 'number' ? this.#object(id) : Object.fromEntries(Object.entries(v).map(([k, x]) => [k, walk(x, 0)]));
      }
      return v;
    };
    return (info?.Arguments ?? []).map((v, i) => walk(v, info?.ReferencedObjectPathIds?.[i]));
  }

  #get(o: HostObject, name: string): unknown {
    const d = member(o, name);
    if (!d?.get) return this.#missing(o, name);
    return this.#guard(o, name, () => d.get!.call(o) as unknown);
  }

  #assign(o: HostObject | null, name: string, value: unknown): void {
    if (!o) return this.#fail('InvalidOperation', 'simulated Excel: a property was set on a null object', name);
    const d = member(o, name);
    if (!d?.set) return this.#missing(o, name);
    this.#guard(o, name, () => {
      this.session.assertWritable();
      d.set!.call(o, value);
    });
  }

  #call(o: HostObject | null, name: string, info: ArgumentInfo | undefined): unknown {
    if (name === '_KeepReference') return o ? this.session.keep(o) : undefined;
    if (!o) return this.#fail('InvalidOperation', 'simulated Excel: a method was called on a null object', camel(name));
    const ev = /^_(Un)?[Rr]egister(?:Event)?(\w+?)(?:Event)?$/.exec(name);
    if (ev) {
      const type = o.$events[ev[2]!];
      if (type === undefined) return this.#missing(o, name);
      return void this.session.register(type, o.$eventTarget, ev[1] ? -1 : 1);
    }
    if (o instanceof InertService) return null;
    const d = member(o, name);
    if (typeof d?.value !== 'function') return this.#missing(o, name);
    return this.#guard(o, name, () => (d.value as (...a: unknown[]) => unknown).apply(o, this.#args(info)));
  }

  #identity(o: HostObject): Record<string, unknown> {
    return { ...o.$identity(), ...(o.$ref && { _ReferenceId: o.$ref }) };
  }

  #query(o: HostObject, q: QueryInfo): Record<string, unknown> {
    const select = q.Select?.length ? q.Select : ['*'];
    if (!o.$items) return this.#load(o, [...select, ...(q.Expand ?? [])]);
    const own = select.filter((s) => member(o, pascal(s))?.get);
    const rest = select.filter((s) => !own.includes(s));
    const items = o.$items().slice(q.Skip ?? 0, q.Top === undefined ? undefined : (q.Skip ?? 0) + q.Top);
    const paths = [...(rest.length || own.length === 0 ? (rest.length ? rest : ['*']) : []), ...(q.Expand ?? [])];
    return { ...this.#load(o, own.map(String)), _Items: items.map((x) => ({ ...this.#load(x, paths), ...this.#identity(x) })) };
  }

  #load(o: HostObject, paths: string[]): Record<string, unknown> {
    const out: Record<string, unknown> = this.#identity(o);
    const nested = new Map<string, string[]>();
    for (const path of paths) {
      const [head, ...tail] = path.split(/[/.]/) as [string, ...string[]];
      if (head === '*') {
        for (const k of properties(o)) {
          const v = this.#tryGet(o, k);
          if (v !== undefined && !(v instanceof HostObject)) out[k] = v;
        }
      } else {
        const k = pascal(head);
        if (tail.length) nested.set(k, [...(nested.get(k) ?? []), tail.join('/')]);
        else {
          const v = this.#get(o, k);
          if (v instanceof HostObject) nested.set(k, [...(nested.get(k) ?? []), '*']);
          else out[k] = v;
        }
      }
    }
    for (const [k, sub] of nested) {
      const v = this.#get(o, k);
      if (v === null) out[k] = null;
      else if (!(v instanceof HostObject)) this.#fail('InvalidArgument', undefined, `${o.$type}.${camel(k)}`);
      else out[k] = this.#query(v as HostObject, { Select: sub });
    }
    return out;
  }

  /** For load('*'): a property that cannot be read right now is left out instead of failing the batch. */
  #tryGet(o: HostObject, name: string): unknown {
    try { return this.#get(o, name); } catch (e) { if (e instanceof Located) return undefined; throw e; }
  }
}
