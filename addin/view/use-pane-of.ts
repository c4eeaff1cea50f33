/** A host, an engine and settings -> the state of the pane and its actions, in the language of the surface around it. */
import type { PaneProps } from './pane';
import type { PaneState } from './pane-state';
import { useSay, useWord } from './say';
import { type PaneActions, usePane } from './use-pane';

/** The state of the pane, for whatever stands around it too; inside a Surface. */
export function usePaneOf({ host, engine, settings }: PaneProps): readonly [PaneState, PaneActions] {
  const say = useSay();
  const word = useWord();
  return usePane({ host, engine, settings: settings.settings, say, word });
}
