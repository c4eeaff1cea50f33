/** The `streefpeil` command: words on the command line -> an exit code. */
import { fileURLToPath } from 'node:url';
import { loadProgram } from './load-program';

// A reader that stops early, such as `head`, is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await loadProgram(fileURLToPath(new URL('./', import.meta.url))).program.runCommand(process.argv.slice(2));
