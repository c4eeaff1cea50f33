/** All functions by name. Looked up in a Map, so that `constructor` and `__proto__` are names like any other. */
import { addressFunctions } from './address';
import { aggregateFunctions } from './aggregate';
import { arrayFunctions } from './array';
import { conditionalFunctions } from './conditional';
import { dateFunctions } from './date';
import { informationFunctions } from './information';
import { logicFunctions } from './logic';
import { lookupFunctions } from './lookup';
import { mathFunctions } from './math';
import type { FunctionSpec } from './spec';
import { statisticsFunctions } from './statistics';
import { subtotalFunctions } from './subtotal';
import { textFunctions } from './text';

const ALL: readonly FunctionSpec[] = [
  ...aggregateFunctions, ...subtotalFunctions, ...conditionalFunctions, ...mathFunctions, ...statisticsFunctions, ...logicFunctions,
  ...informationFunctions, ...lookupFunctions, ...addressFunctions, ...arrayFunctions, ...textFunctions, ...dateFunctions,
];

const BY_NAME: ReadonlyMap<string, FunctionSpec> = new Map(ALL.map((spec) => [spec.name, spec]));

/** The function of a name in capitals, without file prefixes. */
export const findFunction = (name: string): FunctionSpec | undefined => BY_NAME.get(name);

export const functionNames = (): readonly string[] => [...BY_NAME.keys()];

/** All functions, in the order of their families. */
export const listFunctions = (): readonly FunctionSpec[] => ALL;
