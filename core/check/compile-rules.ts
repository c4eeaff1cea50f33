/** A definition's rules and figures -> compiled formulas, once per definition however many workbooks follow. */
import type { Catalog } from '../formula/catalog';
import { type CompiledFormula, compileFormula } from '../formula/compile';
import { isProblem } from '../formula/problem';
import { catalogOfDefinition, catalogOfRules } from '../definition/catalog';
import type { Definition, FigureDefinition } from '../definition/definition';
import type { Demand } from '../rules/demand';
import { type InspectionRule, demandsOf, isInspection } from '../rules/kinds';
import { isPreviousName, mentionsPrevious } from '../rules/previous';
import type { Rule } from '../rules/rule';

export interface CompiledDemand {
  readonly demand: Demand;
  readonly formula: CompiledFormula;
  /** Formulas of the message's facts; compiled when the first breach needs them, for most rules are never broken. */
  readonly facts: () => readonly (readonly [string, CompiledFormula])[];
}

export interface CompiledRule {
  readonly rule: Rule;
  readonly when?: CompiledFormula;
  /** Empty for a rule that inspects cells. Compiled when the rule is first judged, for many do not apply to a workbook. */
  readonly demands: () => readonly CompiledDemand[];
  /** Formulas that an inspection compares with, such as the parts of a sum line. */
  readonly parts: readonly CompiledFormula[];
  /** It compares with last year's workbook, and has nothing to judge without. */
  readonly asksPrevious: boolean;
}

export interface CompiledDefinition {
  readonly rules: readonly CompiledRule[];
  readonly figures: readonly (readonly [FigureDefinition, CompiledFormula])[];
}

const compiledDefinitions = new WeakMap<Definition, CompiledDefinition>();

/** Throws on a formula that does not compile: loading a definition refuses those before. */
export function compileDefinition(definition: Definition): CompiledDefinition {
  const known = compiledDefinitions.get(definition);
  if (known) return known;
  const catalog = catalogOfDefinition(definition);
  const ruleCatalog = catalogOfRules(definition);
  const compiled: CompiledDefinition = {
    rules: definition.rules.filter(({ retired }) => retired === undefined).map((rule) => compileRule(rule, ruleCatalog)),
    figures: definition.figures.map((figure) => [figure, compile(figure.formula, catalog)]),
  };
  compiledDefinitions.set(definition, compiled);
  return compiled;
}

function compileRule(rule: Rule, catalog: Catalog): CompiledRule {
  const demands = isInspection(rule) ? [] : demandsOf(rule);
  let compiled: readonly CompiledDemand[] | undefined;
  const compileDemands = (): readonly CompiledDemand[] => (compiled ??= demands.map((demand) => compileDemand(demand, catalog)));
  const when = rule.when === undefined ? undefined : compile(rule.when, catalog);
  return {
    rule,
    demands: compileDemands,
    parts: isInspection(rule) ? partsOf(rule).map((part) => compile(part, catalog)) : [],
    asksPrevious: rule.kind === 'indicators continue' || (when !== undefined && readsPrevious(when))
      || (demands.some(({ formula }) => mentionsPrevious(formula)) && compileDemands().some(({ formula }) => readsPrevious(formula))),
    ...(when === undefined ? {} : { when }),
  };
}

const readsPrevious = ({ reads, readsNames }: CompiledFormula): boolean => reads.some(({ table }) => isPreviousName(table)) || readsNames.some(isPreviousName);

const partsOf = (rule: InspectionRule): readonly string[] => (rule.kind === 'sum line' ? rule.parts : []);

function compileDemand(demand: Demand, catalog: Catalog): CompiledDemand {
  let facts: ReturnType<CompiledDemand['facts']> | undefined;
  return {
    demand,
    formula: compile(demand.formula, catalog, demand.table),
    facts: () => (facts ??= Object.entries(demand.facts).map(([key, formula]) => [key, compile(formula, catalog, demand.table)])),
  };
}

function compile(formula: string, catalog: Catalog, homeTable?: string): CompiledFormula {
  const compiled = compileFormula(formula, catalog, homeTable);
  if (isProblem(compiled)) throw new Error(`does not compile (${compiled.problem} at ${compiled.at}): ${formula}`);
  return compiled;
}
