/** The `streefpeil` command: words on the command line -> an exit code. */
import { loadProgram } from './load-program';

// A reader that stops early, such as `head`, is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const home = process.getBuiltinModule('node:url').fileURLToPath(new URL('./', import.meta.url));
const exitCode = await loadProgram(home).program.runCommand(process.argv.slice(2));
// All is done: left to itself, Node would wait for its compiler's threads and take the heap down piece by piece. What was written goes out first.
process.stdout.write('', () => process.stderr.write('', () => process.exit(exitCode)));
