/** Findings that may be explained -> plain text: rule, row, the values that they rest on, and the explanation that they have. */
import type { Finding } from '../model/report';
import type { Language } from '../model/words';
import { wordId, wordMessage } from '../text/word-message';
import type { TextOptions } from './text';

export function formatExplainable(findings: readonly Finding[], language: Language, paint: TextOptions['paint']): string {
  if (findings.length === 0) return wordId('cli.explain-nothing', {}, language);
  return findings.map(({ rule, item = '', message, fingerprint = '', explanation }) => {
    const state = wordId(explanation ? `explain.state.${explanation.standing}` : 'cli.explain-open', {}, language);
    return `${paint('heading', rule)}  ${item === '' ? '' : `${item}  `}(${state})\n  ${wordMessage(message, language)}\n  ${paint('quiet', fingerprint)}`;
  }).join('\n');
}
