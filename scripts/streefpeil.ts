/** The `streefpeil` command: words on the command line -> an exit code. */
import { loadProgram } from './load-program';

// A reader that stops early, such as `head`, is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const home = process.getBuiltinModule('node:url').fileURLToPath(new URL('./', import.meta.url));
process.exitCode = await loadProgram(home).program.runCommand(process.argv.slice(2));
