/** A thread of a run: file names in, results out. The definitions come with the thread, and are compiled once in it. */
import { workerData } from 'node:worker_threads';
import { worker } from 'workerpool';
import { openCheck } from './check-and-format';
import type { RunSettings } from './run-settings';

worker({ check: await openCheck(workerData as RunSettings) });
