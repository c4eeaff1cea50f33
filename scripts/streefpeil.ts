/** The `streefpeil` command: words on the command line -> an exit code. */
import { loadProgram } from './load-program';

const home = process.getBuiltinModule('node:url').fileURLToPath(new URL('./', import.meta.url));
const { program } = loadProgram(home);
const words = process.argv.slice(2);

/** A reader that stops early, such as `head`, is no failure of ours; output that is lost is. */
const endIfLost = (error: NodeJS.ErrnoException | null): void => {
  if (error && error.code !== 'EPIPE') process.exit(program.tellLostOutput(words, error.code ?? error.message));
};
process.stdout.on('error', endIfLost);

const exitCode = await program.runCommand(words);
// All is done: left to itself, Node would wait for its compiler's threads and take the heap down piece by piece. What was written goes out first.
process.stdout.write('', () => {
  endIfLost(process.stdout.errored);
  process.stderr.write('', () => process.exit(exitCode));
});
