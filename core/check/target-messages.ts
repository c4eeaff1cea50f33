/** What core/target gives (reasons, findings, how a phrase was read) -> messages of the report: figures and days printed in each language, for the report words them later. */
import type { PhraseReading } from '../model/indicator';
import type { Fact, Facts, Message } from '../model/report';
import { LANGUAGES, type Language, type Words } from '../model/words';
import type { NumberLocale } from '../number/locale';
import { LOCALES } from '../number/print-words';
import { type ReadingMessage, describeTarget } from '../target/describe-target';
import type { TargetReading } from '../target/demand';
import type { FindingField, TargetFinding } from '../target/finding';
import type { TargetContext } from '../target/phrase-figure';
import { type Reason, printReasonFacts } from '../target/reason';

type Printed = Readonly<Record<string, string | boolean | undefined>>;

/** The same facts as printed in each language; text that is the same in all stays text. */
function joinPrinted(print: (locale: NumberLocale) => Printed): Facts {
  const printed: Readonly<Record<Language, Printed>> = { nl: print(LOCALES.nl), fr: print(LOCALES.fr), en: print(LOCALES.en) };
  return Object.fromEntries(Object.entries(printed.nl).map(([name, value]): readonly [string, Fact] => {
    if (typeof value !== 'string') return [name, value ?? null];
    const words = Object.fromEntries(LANGUAGES.map((language) => [language, String(printed[language][name] ?? '')])) as Words;
    return [name, LANGUAGES.every((language) => words[language] === value) ? value : words];
  }));
}

export const reasonMessage = (reason: Reason): Message => ({ id: `target.reason.${reason.id}`, facts: joinPrinted((locale) => ({ ...printReasonFacts(reason, locale) })) });

/** `find` gives the same findings in any locale, in the same order. */
export function findingMessages(find: (locale: NumberLocale) => readonly TargetFinding[]): readonly { readonly id: string; readonly field: FindingField; readonly message: Message }[] {
  const inDutch = find(LOCALES.nl);
  if (inDutch.length === 0) return [];
  const found = new Map(Object.values(LOCALES).map((locale) => [locale, locale === LOCALES.nl ? inDutch : find(locale)]));
  return inDutch.map(({ id, field }, at) => ({ id, field, message: { id: `target.finding.${id}`, facts: joinPrinted((locale) => ({ ...found.get(locale)?.[at]?.facts })) } }));
}

export const readPhrase = (target: TargetReading, context: Pick<TargetContext, 'unit' | 'countsWhole'>): readonly PhraseReading[] =>
  joinReadings(new Map(Object.values(LOCALES).map((locale) => [locale, describeTarget(target, locale, context)])));

const joinReadings = (described: ReadonlyMap<NumberLocale, readonly ReadingMessage[]>): readonly PhraseReading[] =>
  (described.get(LOCALES.nl) ?? []).map(({ id, inner }, at) => ({
    id,
    facts: joinPrinted((locale) => ({ ...described.get(locale)?.[at]?.facts })),
    ...(inner === undefined ? {} : { inner: joinReadings(new Map([...described].map(([locale, messages]) => [locale, messages[at]?.inner ?? []]))) }),
  }));
