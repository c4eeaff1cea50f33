/** An empty page -> the frame that both hosts share: the heading, the host's own control, the outcome, and the room for the findings. */
import type { Message, Severity } from '../core/model/report';
import type { Language } from '../core/model/words';
import { wordId, wordMessage } from '../core/text/word-message';
import { type CheckedBytes } from './check-bytes';
import { makeElement } from './make-element';
import { type JumpToPlace, describeOutcome, showReport } from './show-report';

export interface Pane {
  readonly language: Language;
  /** Checks what `read` gives and shows it; the last one asked for is the one that is shown. */
  readonly run: (check: () => Promise<CheckedBytes>) => Promise<void>;
  /** Says one sentence, in place of the outcome. */
  readonly say: (tone: Tone, text: string) => void;
}

/** How the outcome looks; in words it says the same. */
export type Tone = Severity | 'good' | 'busy';

/** `jump` selects a place in the host; absent where there is nothing to select in. */
export function makePane(language: Language, control: HTMLElement, jump?: JumpToPlace): Pane {
  document.documentElement.lang = language;
  const header = makeElement('header');
  header.append(makeElement('h1', '', 'Streefpeil'), makeElement('p', 'quiet', wordId('pane.intro', {}, language)));
  const outcome = makeElement('p', 'outcome');
  outcome.setAttribute('role', 'status');
  const result = makeElement('section');
  (document.getElementById('pane') ?? document.body).append(header, control, outcome, result);

  const say = (tone: Tone, text: string): void => {
    outcome.className = `outcome ${tone}`;
    outcome.textContent = text;
  };
  let latest = 0;
  const run = async (check: () => Promise<CheckedBytes>): Promise<void> => {
    const mine = ++latest;
    result.replaceChildren();
    result.setAttribute('aria-busy', 'true');
    say('busy', wordId('pane.busy', {}, language));
    const checked = await check().catch(explainCrash);
    if (mine !== latest) return;
    result.removeAttribute('aria-busy');
    if ('problem' in checked) {
      say('error', wordMessage(checked.problem, language));
      return;
    }
    const { tone, text } = describeOutcome(checked.report, language);
    say(tone, text);
    showReport(result, { ...checked, language, ...(jump ? { jump } : {}) });
  };
  return { language, run, say };
}

function explainCrash(error: unknown): { readonly problem: Message } {
  console.error(error);
  return { problem: { id: 'pane.crash', facts: {} } };
}
