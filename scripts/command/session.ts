/** What every subcommand is given: the language, whether to keep quiet and use colour, and where to write. */
import { styleText } from 'node:util';
import { type Language, isLanguage } from '../../core/model/words';
import type { Style } from '../../core/report/text';
import type { Message } from '../../core/model/report';
import { wordMessage } from '../../core/text/word-message';

export interface Session {
  readonly language: Language;
  readonly isQuiet: boolean;
  /** Whether the result is shown in colour. */
  readonly hasColour: boolean;
  readonly paint: (style: Style, text: string) => string;
  /** The result. */
  readonly print: (text: string) => void;
  /** Progress and messages; not with --quiet. */
  readonly tell: (text: string) => void;
}

const STYLES: Readonly<Record<Style, Parameters<typeof styleText>[0]>> = {
  heading: 'bold', error: ['red', 'bold'], warning: ['yellow', 'bold'], info: 'cyan', good: 'green', quiet: 'dim', place: 'cyan',
};

/** `--lang`, else the machine's locale (LC_ALL, LC_MESSAGES, LANG), else Dutch. */
export function chooseLanguage(asked: string | undefined, environment: NodeJS.ProcessEnv): Language {
  const locale = asked ?? (environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '');
  const language = locale.slice(0, 2).toLowerCase();
  return isLanguage(language) ? language : 'nl';
}

/** Colours a piece of text, or leaves it alone. */
export const painter = (hasColour: boolean): Session['paint'] => (hasColour ? (style, text) => styleText(STYLES[style], text) : (_, text) => text);

export function openSession(language: Language, isQuiet: boolean, wantsColour: boolean): Session {
  const hasColour = wantsColour && process.stdout.isTTY === true && !process.env['NO_COLOR'];
  return {
    language,
    isQuiet,
    hasColour,
    paint: painter(hasColour),
    print: (text) => void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
    tell: (text) => void (isQuiet || process.stderr.write(`${text}\n`)),
  };
}

export const tellMessage = (session: Session, message: Message): void => session.tell(wordMessage(message, session.language));
