/** What a thread of a run starts with: the same program as the command, from the same code cache. */
import { loadProgram } from './load-program';

const home = process.getBuiltinModule('node:url').fileURLToPath(new URL('./', import.meta.url));
await loadProgram(home).program.serveThread();
