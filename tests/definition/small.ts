/** A small definition with no mistakes, as the lines of its file, and what a mistake in it gives. */
import { loadDefinition } from '../../core/definition/load';
import type { Language } from '../../core/model/words';
import { wordMessage } from '../../core/text/word-message';

export const SMALL = `id: plan
version: 1.0.0
title: Plan
purpose: Proef.
parameters:
  - name: Plafond
    label: { nl: Plafond, fr: Plafond, en: Ceiling }
    type: number
sheets:
  - label: Plan
    tables:
      - name: Functies
        label: Functies
        key: [Functie]
        hasTotals: true
        columns:
          - label: Functie
            type: text
          - label: { nl: Ingevuld, fr: Occupé, en: Filled }
            type: number
            blank: zero
            total: sum
          - label: Vacant
            type: number
            formula: "=[@Ingevuld]*0"
      - name: Niveaus
        label: Niveaus
        key: [Niveau]
        columns:
          - label: Niveau
            type: text
          - label: Ingevuld
            type: number
figures:
  - key: totaal
    label: Totaal
    formula: "=SUM(Functies[Ingevuld])"
figureLine: "{totaal}"
rules:
  - id: PLN-GET-001
    kind: whole number
    severity: error
    table: Functies
    columns: [Ingevuld]
    minimum: 0
    title: Geheel
    demands: Geheel.
    why: Koppen.
    solve: Typ een geheel getal.
  - id: PLN-PLF-001
    kind: formula
    severity: warning
    explainable: true
    table: Functies
    formula: "=[@Ingevuld]<=Plafond"
    title: Plafond
    demands: Plafond.
    why: Plafond.
    solve: Plafond.
`;

/** SMALL with one piece of text, which stands in it once, replaced. */
export function withMistake(from: string, to: string): string {
  if (SMALL.split(from).length !== 2) throw new Error(`stands not once in the definition: ${from}`);
  return SMALL.replace(from, () => to);
}

/** `line:column path: sentence` of every mistake in a definition file. */
export const mistakesIn = (text: string, language: Language = 'nl'): readonly string[] =>
  loadDefinition(text, 'plan.yaml').problems.map(({ line, column, path, message }) => `${line}:${column} ${path}: ${wordMessage(message, language)}`);
