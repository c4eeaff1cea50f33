/** Turns what a person wrote in the column for judgements (`gehaald`, `deels`, `niet gehaald`) into a judgement; anything else is no judgement. */

/** `partly`: not reached, but on the way. */
export type Judgement = 'met' | 'missed' | 'partly';

const FORMS: readonly (readonly [RegExp, Judgement])[] = [
  [/^(?:niet (?:gehaald|bereikt|gerealiseerd|behaald|voldaan)|nee|gemist|non (?:atteint|réalisé)e?|pas atteint|non|not (?:met|reached|achieved)|missed|no)(?![\p{L}])/iu, 'missed'],
  [/^(?:deels|gedeeltelijk|ten dele|partiellement|en partie|partly|partially)(?![\p{L}])/iu, 'partly'],
  [/^(?:(?:is |volledig )?(?:gehaald|bereikt|gerealiseerd|behaald|voldaan)|ja|ok|atteinte?|réalisée?|oui|met|reached|achieved|yes)(?![\p{L}])/iu, 'met'],
];

/** Reads a judgement at the start of a text, in any of the three languages; undefined when it is blank or says something else. */
export function readJudgement(text: string): Judgement | undefined {
  return FORMS.find(([pattern]) => pattern.test(text.trim()))?.[1];
}
