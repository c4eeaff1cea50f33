/** How the command's help is worded: commander's own English words in the user's language, and choices and defaults beside each option. */
import { Help, type HelpConfiguration, type Option } from 'commander';
import type { Facts } from '../../core/model/report';

/** The text of a message about the command, such as `usage`. */
export type Say = (id: string, facts?: Facts) => string;

export function wordHelp(say: Say): HelpConfiguration {
  const own = new Help();
  const titles: Readonly<Record<string, string>> = {
    'Usage:': say('usage'), 'Arguments:': say('arguments'), 'Options:': say('options'), 'Commands:': say('commands'), 'Global Options:': say('global-options'),
  };
  // Arguments have their names from us already; only these two are commander's.
  const translate = (term: string): string => term.replace('[options]', `[${say('placeholder.options')}]`).replace('[command]', `[${say('placeholder.command')}]`);
  return {
    showGlobalOptions: true,
    styleTitle: (title) => titles[title] ?? title,
    commandUsage: (command) => translate(own.commandUsage(command)),
    subcommandTerm: (command) => translate(own.subcommandTerm(command)),
    optionDescription: (option) => describeOption(option, say),
  };
}

function describeOption(option: Option, say: Say): string {
  const extra = [
    ...(option.argChoices ? [say('choices', { values: option.argChoices })] : []),
    ...(typeof option.defaultValue === 'string' ? [say('default', { value: option.defaultValue })] : []),
  ];
  return extra.length === 0 ? option.description : `${option.description} (${extra.join('; ')})`;
}
