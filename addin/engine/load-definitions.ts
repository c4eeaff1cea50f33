/** The kinds that the build put beside our own pages, checked there. Rejects when the file cannot be had. */
import type { Definition } from '../../core/definition/definition';

export async function loadDefinitions(): Promise<readonly Definition[]> {
  const answer = await fetch('definitions.json');
  if (!answer.ok) throw new Error(`definitions.json: ${answer.status}`);
  return (await answer.json()) as readonly Definition[];
}
