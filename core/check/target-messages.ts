/** What core/target gives (reasons, findings, how a phrase was read) -> messages of the report: figures and days printed in each language, for the report words them later. */
import { keepEach, keepFor, openMemory } from '../model/memory';
import type { PhraseReading } from '../model/indicator';
import type { Fact, Facts, Message } from '../model/report';
import type { Words } from '../model/words';
import type { NumberLocale } from '../number/locale';
import { LOCALES, printInEachLanguage } from '../number/print-words';
import type { NumberUnit } from '../number/reading';
import { type ReadingMessage, describeTarget } from '../target/describe-target';
import type { TargetReading } from '../target/demand';
import { type FindingFact, type FindingField, type TargetFinding, printFact } from '../target/finding';
import type { TargetContext } from '../target/phrase-figure';
import type { Figure, Reason } from '../target/reason';

/** The figures of a workbook come back in its reasons and findings, and from one workbook to the next: known by their number, for most have one shape. */
const printedFigures = new Map<number, { readonly figure: Figure; readonly text: Words | string }[]>();
const MOST_NUMBERS = 5_000;
const rememberDay = openMemory<Words | string>(500);

/** Text that is the same in every language stays one text. */
function printInAll(fact: FindingFact): Words | string {
  if (typeof fact === 'string') return fact;
  if ('number' in fact) return printFigureInAll(fact);
  return rememberDay(`${fact.year}-${fact.month}-${fact.day}`, () => printInEachLanguage((locale) => printFact(fact, locale)));
}

function printFigureInAll(figure: Figure): Words | string {
  const known = printedFigures.get(figure.number);
  for (const { figure: other, text } of known ?? []) {
    if (other.decimals === figure.decimals && other.unit === figure.unit && other.showsPlus === figure.showsPlus) return text;
  }
  const text = printInEachLanguage((locale) => printFact(figure, locale));
  if (known) known.push({ figure, text });
  else {
    if (printedFigures.size >= MOST_NUMBERS) printedFigures.clear();
    printedFigures.set(figure.number, [{ figure, text }]);
  }
  return text;
}

export function reasonMessage({ id, facts, part }: Reason): Message {
  const printed: Record<string, Fact> = {};
  for (const name of Object.keys(facts) as (keyof typeof facts)[]) {
    const fact = facts[name];
    if (fact !== undefined && typeof fact !== 'number') printed[name] = typeof fact === 'boolean' ? fact : printInAll(fact);
  }
  if (facts.heads !== undefined) printed['heads'] = String(facts.heads);
  if (part !== undefined) printed['part'] = part;
  return { id: `target.reason.${id}`, facts: printed };
}

export const findingMessages = (found: readonly TargetFinding[]): readonly { readonly id: string; readonly field: FindingField; readonly message: Message }[] =>
  found.map(({ id, field, facts }) => {
    const printed: Record<string, Fact> = {};
    for (const name of Object.keys(facts) as (keyof typeof facts)[]) {
      const fact = facts[name];
      if (fact !== undefined) printed[name] = printInAll(fact);
    }
    return { id, field, message: { id: `target.finding.${id}`, facts: printed } };
  });

/** A phrase that was read before is the same reading (`readIndicator`), and so is what is said of it. */
const describedTarget = keepFor((target: TargetReading) => keepEach((countsWhole: boolean) => keepEach((unit: NumberUnit | undefined): readonly PhraseReading[] =>
  joinReadings(new Map(Object.values(LOCALES).map((locale) => [locale, describeTarget(target, locale, { countsWhole, ...(unit === undefined ? {} : { unit }) })]))))));

export const readPhrase = (target: TargetReading, { unit, countsWhole = false }: Pick<TargetContext, 'unit' | 'countsWhole'>): readonly PhraseReading[] =>
  describedTarget(target)(countsWhole)(unit);

const joinReadings = (described: ReadonlyMap<NumberLocale, readonly ReadingMessage[]>): readonly PhraseReading[] =>
  (described.get(LOCALES.nl) ?? []).map(({ id, inner }, at) => ({
    id,
    facts: joinPrinted((locale) => described.get(locale)?.[at]?.facts ?? {}),
    ...(inner === undefined ? {} : { inner: joinReadings(new Map([...described].map(([locale, messages]) => [locale, messages[at]?.inner ?? []]))) }),
  }));

/** The same facts as printed in each language. */
function joinPrinted(print: (locale: NumberLocale) => ReadingMessage['facts']): Facts {
  const names = Object.keys(print(LOCALES.nl)) as readonly (keyof ReadingMessage['facts'])[];
  return Object.fromEntries(names.map((name): readonly [string, Fact] => [name, printInEachLanguage((locale) => print(locale)[name] ?? '')]));
}
