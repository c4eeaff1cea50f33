/** A thread of a run: file names in, results out. The definitions come with the thread, and are compiled once in it. */
import { workerData } from 'node:worker_threads';
import workerpool from 'workerpool';
import { type CheckAndFormat, openCheck } from './check-and-format';
import type { RunSettings } from './run-settings';

export async function serveThread(): Promise<void> {
  const check = await openCheck(workerData as RunSettings);
  /** What is long is handed over, not copied. */
  const send = async (...given: Parameters<CheckAndFormat>): Promise<object> => {
    const result = await check(...given);
    return new workerpool.Transfer(result, [result.text.buffer, ...(result.shared ? [result.shared.packed.buffer] : [])]);
  };
  workerpool.worker({ check: send });
}
