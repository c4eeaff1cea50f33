/** The built program's scripts -> what it exports, compiled from V8's code cache where the build left one that fits: compiling is a third of a short run. */
import type { Script } from 'node:vm';

// Asked for and not imported: to import one of its modules Node first loads all that the module could give, streams included.
const { readFileSync } = process.getBuiltinModule('node:fs');
const { createRequire } = process.getBuiltinModule('node:module');
const { join } = process.getBuiltinModule('node:path');
const { pathToFileURL } = process.getBuiltinModule('node:url');
const vm = process.getBuiltinModule('node:vm');

export interface Program {
  /** Words on the command line -> an exit code. */
  readonly runCommand: (words: readonly string[]) => Promise<number>;
  /** Says that output was lost, and why (the system's code), and gives the exit code. */
  readonly tellLostOutput: (words: readonly string[], code: string) => number;
  /** In a thread of a run: answers until the run ends it. */
  readonly serveThread: () => Promise<void>;
}

export interface LoadedScript {
  readonly file: string;
  readonly script: Script;
}

/** Beside each script, made by the build. V8 refuses one of another version of itself; the script is compiled then as ever. */
export const cacheOf = (file: string): string => `${file}.cache`;

/** `home` is the folder of the built command, which the program takes for its own. `scripts` fills as the program asks for more of itself. */
export function loadProgram(home: string): { readonly program: Program; readonly scripts: readonly LoadedScript[] } {
  const command = join(home, 'streefpeil.mjs');
  const folder = join(home, 'command');
  const demandOther = createRequire(command);
  const scripts: LoadedScript[] = [];
  const loaded = new Map<string, { exports: unknown }>();
  const demand = (name: string): unknown => {
    if (!name.startsWith('./')) return demandOther(name);
    const known = loaded.get(name);
    if (known) return known.exports;
    const file = join(folder, name);
    const script = compile(file);
    const module = { exports: {} as unknown };
    loaded.set(name, module);
    scripts.push({ file, script });
    const run = script.runInThisContext() as (require: typeof demand, module: { exports: unknown }, exports: unknown, filename: string) => void;
    run(demand, module, module.exports, command);
    return module.exports;
  };
  return { program: demand('./program.cjs') as Program, scripts };
}

function compile(file: string): Script {
  const cachedData = readCache(file);
  const source = `(function (require, module, exports, __filename) {${readFileSync(file, 'utf8')}\n})`;
  return new vm.Script(source, { filename: pathToFileURL(file).href, ...(cachedData === undefined ? {} : { cachedData }) });
}

function readCache(file: string): Uint8Array | undefined {
  try {
    return readFileSync(cacheOf(file));
  } catch {
    return undefined;
  }
}
