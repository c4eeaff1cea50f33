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
  const startedAt = performance.now();
  let bars: MultiBar | undefined;
  let bar: SingleBar | undefined;
  const facts = (done: number): Record<string, string> => {
    const perSecond = done / ((performance.now() - startedAt) / 1000);
    return { words: wordId('run.progress', { done, all, rate: Math.round(perSecond), left: formatSeconds((all - done) / perSecond) }, language) };
  };
  return {
    show: async (done) => {
      if (!isWanted || performance.now() - startedAt < PATIENCE_MILLISECONDS) return;
      if (!bar) {
        const { default: progress } = await import('cli-progress');
        bars = new progress.MultiBar({ format: '{bar} {words}', hideCursor: true, clearOnComplete: true, stream: process.stderr, barsize: 24 }, progress.Presets.shades_classic);
        bar = bars.create(all, done, facts(done));
      }
      bar.update(done, facts(done));
    },
    tell: (text) => void (bars ? bars.log(`${text}\n`) : process.stderr.write(`${text}\n`)),
    stop: () => bars?.stop(),
  };
}

/** Minutes and seconds: 1:05. */
function formatSeconds(seconds: number): string {
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
