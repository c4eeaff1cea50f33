/**
 * One add-in's connection to the simulated host: object references, event registrations, fault injection,
 * and the "WAC" (Office on the web) message protocol that office.js speaks over postMessage.
 * Transport-neutral: see host-page.ts (browser, iframe) and node.ts (jsdom).
 */
import * as A1 from './a1';
import { BatchRunner } from './execute-batch';
import type { ModelEvent, Origin, WorkbookModel } from './model';
import type { SheetModel } from './sheet-model';
import type { HostObject } from './objects/host-object';
import { Range } from './objects/ranges';
import { ApiError, EventType, HostStatus, PathType, type RequestBody, RequestFlag, type ResponseBody } from './wire';

export interface Faults {
  /** Every request fails with InvalidOperationInCellEditMode, unless it was sent with delayForCellEdit. */
  cellEditMode: boolean;
  readOnly: boolean;
  /** Status for the next request(s): see HostStatus. Consumed front to back. */
  nextStatus: number[];
  latencyMs: number;
  /** Excel on the web: 5 MB each way. */
  payloadLimit: number;
}

export interface SessionOptions {
  /** Requirement set by `Class.member`: see read-api-sets.ts. */
  readonly apiSets: Readonly<Record<string, string>>;
  requirementSets?: Record<string, string | number>;
  locale?: string;
  addinId?: string;
}

export interface LogEntry { flags: number; request: RequestBody; response: ResponseBody | { status: number }; requestBytes: number; responseBytes: number }

/** Message envelope of Microsoft.Office.Common (see XdmCommunicationManager in the debug library). */
interface XdmMessage {
  _messageType: 0 | 1;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _actionType?: 0 | 1 | 2; // invoke, registerEvent, unregisterEvent
  _data: unknown;
}

export const DEFAULT_REQUIREMENT_SETS = { ExcelApi: '1.15', SharedRuntime: '1.2', RibbonApi: '1.2', DialogApi: '1.2', RichApiRuntime: '1.2', AddInCommands: '1.3', CustomXmlParts: '1.1', Settings: '1.1', DelayForCellEdit: '1.1', MergeUndoGroup: '1.1' };

export class Session {
  readonly refs = new Map<string, HostObject>();
  readonly log: LogEntry[] = [];
  readonly undoScopes: ('open' | 'close')[] = [];
  readonly faults: Faults = { cellEditMode: false, readOnly: false, nextStatus: [], latencyMs: 0, payloadLimit: 5 * 1024 * 1024 };
  readonly id: string;
  readonly conversation = 'simulated-1';
  /** Set by the transport: posts a serialized message to the add-in. */
  send: (json: string) => void = () => {};
  #registered = new Map<string, number>();
  #channels = new Map<string, XdmMessage>(); // event name -> the registration message, to answer to
  #eventRanges = new Map<string, Range>();
  #commands = new Map<string, (r: unknown) => void>();
  #next = 0;
  #waiting: (() => void)[] = [];
  #busy: Promise<void> = Promise.resolve();

  constructor(readonly book: WorkbookModel, readonly options: SessionOptions) {
    this.id = options.addinId ?? '{0F5B1C1E-0000-4000-8000-000000000001}';
    book.listeners.add((e) => this.#onModelEvent(e));
  }

  // ---- used by the object model

  keep(o: HostObject): void {
    if (!o.$keepable) return;
    o.$ref ??= `R${++this.#next}`;
    this.refs.set(o.$ref, o);
  }
  assertWritable(): void {
    if (this.faults.readOnly) throw new ApiError('AccessDenied');
  }
  /** The host's half of requirement sets. (office.js 16.0.15407 carries the checks but never switches them on.) */
  assertSupported(type: string, name: string): void {
    const needed = this.options.apiSets[`${type}.${name}`]?.split(' ') as [string, string] | undefined;
    if (!needed) return;
    const have = String(this.#sets[needed[0]] ?? (needed[0] === 'ExcelApi' ? '1.1' : '0')).split('.').map(Number);
    const want = needed[1].split('.').map(Number);
    if (have[0]! < want[0]! || (have[0] === want[0] && (have[1] ?? 0) < (want[1] ?? 0))) throw new ApiError('ApiNotFound');
  }
  get #sets(): Record<string, string | number> { return { ...DEFAULT_REQUIREMENT_SETS, ...this.options.requirementSets }; }
  register(type: number, target: string, delta: 1 | -1): void {
    const k = `${type}:${target}`;
    this.#registered.set(k, Math.max(0, (this.#registered.get(k) ?? 0) + delta));
  }
  eventRange(id: string): Range | null { return this.#eventRanges.get(id) ?? null; }

  // ---- protocol

  /** window.name of the add-in frame: how Office on the web hands over its coordinates. */
  frameName(hostOrigin: string): string {
    return JSON.stringify({
      baseFrameName: 'simulated',
      hostInfo: `Excel|Web|16.00|${this.options.locale ?? 'en-US'}|simulated||disableLogging|0`,
      xdmInfo: `${this.conversation}|${this.id}|${hostOrigin}`,
      serializerVersion: '1',
      flights: '[]',
    });
  }

  /** Feed every message the add-in posts to its parent. */
  receive(json: string): void {
    let m: XdmMessage;
    try { m = JSON.parse(json) as XdmMessage; } catch { return; }
    if (m?._messageType !== 0 || m._conversationId !== this.conversation) return;
    // Requests are served strictly in order, like the real host does.
    this.#busy = this.#busy.then(() => this.#serve(m)).catch((e: unknown) => { console.error('simulated Excel', e); this.#reply(m, String(e), -2); });
  }

  #reply(m: XdmMessage, data: unknown, code = 0, responseType: 0 | 1 = 0): void {
    this.send(JSON.stringify({ _messageType: 1, _actionName: m._actionName, _conversationId: m._conversationId, _correlationId: m._correlationId, _origin: '', _data: data, _errorCode: code, _responseType: responseType, _serializerVersion: 1 }));
  }

  async #serve(m: XdmMessage): Promise<void> {
    if (m._actionType === 1 || m._actionType === 2) {
      if (m._actionType === 2) this.#channels.delete(m._actionName);
      this.#reply(m, { Error: HostStatus.ok });
      if (m._actionType === 1) {
        this.#channels.set(m._actionName, m);
        for (const f of this.#waiting.splice(0)) f();
      }
      return;
    }
    if (m._actionName === 'ContextActivationManager_getAppContextAsync') return this.#reply(m, this.#appContext());
    if (m._actionName !== 'executeMethod') return this.#reply(m, null); // notifyHost etc.
    if (this.faults.latencyMs) await new Promise((r) => setTimeout(r, this.faults.latencyMs));
    const data = m._data as { DdaMethod: { DispatchId: number }; ArrayData?: unknown[]; DdaSettingsMethod?: { Properties: [string, string][] } } & Record<string, unknown>;
    switch (data.DdaMethod.DispatchId) {
      case 93: return this.#reply(m, this.#richApi(data.ArrayData!));
      case 75: return this.#reply(m, { Version: 1, Error: 0, Properties: [...this.book.settings] }); // settings.refreshAsync
      case 76: // settings.saveAsync
        this.book.settings.clear();
        for (const [k, v] of data.DdaSettingsMethod?.Properties ?? []) this.book.settings.set(k, v);
        return this.#reply(m, { Version: 1, Error: 0 });
      case 94: { // appCommandInvocationCompletedAsync
        const done = Object.values(data).find((v): v is string => typeof v === 'string' && this.#commands.has(v));
        if (done) { this.#commands.get(done)!(data); this.#commands.delete(done); }
        return this.#reply(m, { Version: 1, Error: 0 });
      }
      default: return this.#reply(m, { Version: 1, Error: HostStatus.noCapability });
    }
  }

  #appContext(): Record<string, unknown> {
    const locale = this.options.locale ?? 'en-US';
    return {
      _id: this.id, _appName: 16, _appVersion: '16.0', _appUILocale: locale, _dataLocale: locale, _docUrl: `https://simulated.invalid/${this.book.name}`, _clientMode: 0,
      _settings: [...this.book.settings], _reason: 'documentOpened', _osfControlType: 0, _eToken: '', _correlationId: 'simulated', _appInstanceId: this.id,
      _requirementMatrix: JSON.stringify(this.#sets), _hostFullVersion: '16.0.15407.10000', _clientWindowHeight: 800, _clientWindowWidth: 350,
      _addinName: 'simulated', _appDomains: [], _featureGates: {},
    };
  }

  /** Rich API request: a "safe array" [customData, method, path, headers, body, permission, flags, …]. */
  #richApi(array: unknown[]): Record<string, unknown> {
    const text = array[4] as string;
    const flags = array[6] as number;
    const request = JSON.parse(text) as RequestBody;
    const refuse = (status: number) => {
      this.log.push({ flags, request, response: { status }, requestBytes: text.length, responseBytes: 0 });
      return { Version: 1, Error: status };
    };
    // Start-up chatter with internal services is not the add-in's business: no faults, no log.
    if (Object.values(request.ObjectPaths).every((p) => p.ObjectPathType === PathType.NewObject)) return { Version: 1, Error: HostStatus.ok, Data: [200, [], JSON.stringify(new BatchRunner(this, request).run())] };
    const forced = this.faults.nextStatus.shift();
    if (forced) return refuse(forced);
    if (this.faults.cellEditMode && !(flags & RequestFlag.DelayForCellEdit)) return refuse(HostStatus.invalidApiCallInContext);
    if (text.length > this.faults.payloadLimit) return refuse(HostStatus.requestPayloadSizeLimitExceeded);
    const response = new BatchRunner(this, request).run();
    const out = JSON.stringify(response);
    if (out.length > this.faults.payloadLimit) return refuse(HostStatus.responsePayloadSizeLimitExceeded);
    this.log.push({ flags, request, response, requestBytes: text.length, responseBytes: out.length });
    return { Version: 1, Error: HostStatus.ok, Data: [200, [], out] };
  }

  // ---- events

  #event(channel: string, data: unknown): void {
    const m = this.#channels.get(channel);
    if (m) this.#reply(m, data, 0, 1);
  }

  #fire(type: number, targets: string[], message: Record<string, unknown>, remote = false): void {
    for (const target of targets) {
      if (this.#registered.get(`${type}:${target}`))
        this.#event('richApiMessage', { ArrayData: [[65536, type, target, JSON.stringify(message), String(++this.#next), remote]] });
    }
  }

  #onModelEvent(e: ModelEvent): void {
    if (!this.book.enableEvents) return;
    const both = [e.sheet.id, 'Workbook'];
    const source = (o: Origin) => (o === 'remote' ? 'Remote' : 'Local');
    switch (e.kind) {
      case 'changed': {
        const referenceId = `E${++this.#next}`;
        this.#eventRanges.set(referenceId, new Range(this, e.sheet, e.area));
        const type = (v: unknown) => (v === '' ? 'Empty' : typeof v === 'number' ? 'Double' : typeof v === 'boolean' ? 'Boolean' : 'String');
        const message = {
          changeType: e.changeType, source: source(e.origin), worksheetId: e.sheet.id, address: A1.format(e.area), referenceId, shiftDirection: 'None',
          ...(e.before !== undefined && { valueBefore: e.before, valueAfter: e.after, valueTypeBefore: type(e.before), valueTypeAfter: type(e.after) }),
          triggerSource: e.origin === 'addin' ? 'ThisLocalAddin' : 'Unknown',
        };
        this.#fire(EventType.worksheetChanged, both, message, e.origin === 'remote');
        for (const t of this.book.tablesIn(e.sheet, e.area)) this.#fire(EventType.tableChanged, [t.id, ...both], { ...message, tableId: t.id }, e.origin === 'remote');
        return;
      }
      case 'formatChanged': return this.#fire(EventType.worksheetFormatChanged, both, { source: source(e.origin), worksheetId: e.sheet.id, address: A1.format(e.area) });
      case 'selection':
        this.#fire(EventType.worksheetSelectionChanged, both, { worksheetId: e.sheet.id, address: A1.format(e.area) });
        return this.#event('documentSelectionChanged', {});
      case 'calculated': return this.#fire(EventType.worksheetCalculated, both, { worksheetId: e.sheet.id, address: '' });
      case 'activated': return this.#fire(EventType.worksheetActivated, both, { worksheetId: e.sheet.id });
      case 'deactivated': return this.#fire(EventType.worksheetDeactivated, both, { worksheetId: e.sheet.id });
      case 'added': return this.#fire(EventType.worksheetAdded, ['Workbook'], { source: source(e.origin), worksheetId: e.sheet.id });
      case 'protected': return this.#fire(EventType.worksheetProtectionChanged, both, { source: source(e.origin), worksheetId: e.sheet.id, isProtected: e.sheet.protected });
      case 'shownOrHidden': return this.#fire(EventType.worksheetVisibilityChanged, both, { source: source(e.origin), worksheetId: e.sheet.id, visibilityAfter: e.sheet.visibility });
      case 'rowsHidden': return this.#fire(EventType.worksheetRowHiddenChanged, both, { source: source(e.origin), worksheetId: e.sheet.id, address: '', changeType: 'Hidden' });
      case 'renamed': return this.#fire(EventType.worksheetNameChanged, both, { source: source(e.origin), worksheetId: e.sheet.id, nameAfter: e.sheet.name });
      case 'tableAdded': return this.#fire(EventType.tableAdded, both, { source: source(e.origin), worksheetId: e.sheet.id, tableId: e.table.id });
      case 'tableDeleted': return this.#fire(EventType.tableDeleted, both, { source: source(e.origin), worksheetId: e.sheet.id, tableId: e.table.id, tableName: e.table.name });
      case 'deleted': return this.#fire(EventType.worksheetDeleted, ['Workbook'], { source: source(e.origin), worksheetId: e.sheet.id });
    }
  }

  /** Presses a ribbon button with an ExecuteFunction action; resolves when the add-in calls event.completed(). */
  async invokeCommand(functionName: string, controlId = functionName): Promise<unknown> {
    while (!this.#channels.has('appCommandInvoked')) await new Promise<void>((r) => this.#waiting.push(r));
    return new Promise((resolve) => {
      const commandId = `cmd${++this.#next}`;
      this.#commands.set(commandId, resolve);
      this.#event('appCommandInvoked', { 0: commandId, 1: functionName, 2: JSON.stringify({ source: { id: controlId } }) });
    });
  }

  // ---- what a test does "as the user"

  type(address: string, value: unknown, origin: Origin = 'user'): void {
    const at = this.book.resolve(address, this.book.active);
    if (!at) throw new Error(`no such address ${address}`);
    at.sheet.write(at.area, Array.isArray(value) ? (value as unknown[][]) : [[value]], origin);
  }
  read(address: string): unknown[][] {
    const at = this.book.resolve(address, this.book.active);
    if (!at) throw new Error(`no such address ${address}`);
    return new Range(this, at.sheet, at.area).Values as unknown[][];
  }
  look(address: string): { value: unknown; formula?: string; numberFormat?: string; style?: object } {
    const at = this.book.resolve(address, this.book.active)!;
    const c = at.sheet.cell(at.area.r0, at.area.c0);
    return { value: c?.value ?? '', ...(c?.formula && { formula: c.formula }), ...(c?.numberFormat && { numberFormat: c.numberFormat }), ...(c?.style && { style: { ...c.style } }) };
  }
  get selection(): string { const s: SheetModel = this.book.active; return `${A1.quoteSheet(s.name)}!${A1.format(s.selection)}`; }
}
