/** `2/5` -> the second of five parts of the files, so that several machines share the work without talking to each other. */
import { wrongUse } from '../command/refusal';

/** Every n-th file from the i-th on (both from 1), so that parts are alike in size and kind. Throws Refusal. */
export function takeShard(files: readonly string[], shard: string): readonly string[] {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(shard);
  const [index, count] = [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)];
  if (index < 1 || index > count) throw wrongUse('not-a-shard', { value: shard });
  return files.filter((_, at) => at % count === index - 1);
}
