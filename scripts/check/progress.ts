/** How far a run is -> a bar on stderr with rate and remaining time; only on a terminal, and only when a run takes over a second. */
import type { MultiBar, SingleBar } from 'cli-progress';
import { wordId } from '../../core/text/word-message';
import type { Language } from '../../core/model/words';

export interface Progress {
  /** How many files are done. */
  readonly show: (done: number) => Promise<void>;
  /** Writes a message on stderr, above the bar where there is one. */
  readonly tell: (text: string) => void;
  readonly stop: () => void;
}

const PATIENCE_MILLISECONDS = 1000;

export function openProgress(all: number, isWanted: boolean, language: Language): Progress {
  const startedAt = Date.now();
  let bars: MultiBar | undefined;
  let bar: SingleBar | undefined;
  const facts = (done: number): Payload => {
    const perSecond = done / ((Date.now() - startedAt) / 1000);
    // Below ten a whole number says little: 0.4 per second is not 0.
    const told = { done, all, rate: perSecond < 10 ? Math.round(perSecond * 10) / 10 : Math.round(perSecond), left: formatSeconds((all - done) / perSecond) };
    return { words: wordId('run.progress', told, language), short: wordId('run.progress.short', told, language) };
  };
  return {
    show: async (done) => {
      if (!isWanted || Date.now() - startedAt < PATIENCE_MILLISECONDS) return;
      if (!bar) {
        const { default: progress } = await import('cli-progress');
        bars = new progress.MultiBar({ format: (_, { progress: part }, payload: Payload) => writeLine(part, payload, process.stderr.columns ?? 80), hideCursor: true, clearOnComplete: true, stream: process.stderr }, progress.Presets.shades_classic);
        bar = bars.create(all, done, facts(done));
      }
      bar.update(done, facts(done));
    },
    tell: (text) => void (bars ? bars.log(`${text}\n`) : process.stderr.write(`${text}\n`)),
    stop: () => bars?.stop(),
  };
}

interface Payload {
  readonly words: string;
  readonly short: string;
}

/** The widest bar, and the narrowest that still says something. */
const WIDEST = 24;
const NARROWEST = 4;

/** A bar beside the words where both fit on the line, else fewer words; rate and remaining time are never cut off for the bar. `part` is 0 to 1. */
export function writeLine(part: number, { words, short }: Payload, columns: number): string {
  const text = words.length + NARROWEST + 1 < columns ? words : short;
  const size = Math.min(WIDEST, columns - text.length - 2);
  if (size < NARROWEST) return text;
  const full = Math.round(size * part);
  return `${'█'.repeat(full)}${'░'.repeat(size - full)} ${text}`;
}

/** Minutes and seconds: 1:05. */
function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
