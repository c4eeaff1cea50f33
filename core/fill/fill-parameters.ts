/** `name=value` pairs x a definition -> typed parameter values; refuses a name that is none and a value of another type. */
import type { Message } from '../model/report';
import { nearestWord } from '../model/nearest';
import type { Scalar } from '../model/scalar';
import { readValue } from '../locate/read-value';
import { type Definition, type Parameter } from '../definition/definition';
import { DataUnusable, dataProblem } from './data-problem';

/** Key: the parameter's name as declared. Throws DataUnusable. */
export function fillParameters(definition: Definition, pairs: readonly string[]): ReadonlyMap<string, Scalar> {
  const values = new Map<string, Scalar>();
  const problems: Message[] = [];
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) {
      problems.push(dataProblem('parameter-form', { text: pair }));
      continue;
    }
    const name = pair.slice(0, at).trim();
    const parameter = definition.parameters.find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (!parameter) problems.push(unknownParameter(name, definition));
    else {
      const read = readParameter(definition, parameter, pair.slice(at + 1).trim());
      if (isProblem(read)) problems.push(read);
      else values.set(parameter.name, read.value);
    }
  }
  if (problems.length > 0) throw new DataUnusable(problems);
  return values;
}

function unknownParameter(name: string, definition: Definition): Message {
  const known = definition.parameters.map((parameter) => parameter.name);
  const nearest = nearestWord(name, known);
  return dataProblem('unknown-parameter', { name, known, ...(nearest === undefined ? {} : { nearest }) });
}

const isProblem = (read: Message | { readonly value: Scalar }): read is Message => 'id' in read;

/** ISO dates (2016-12-31) are read too: scripts write them. */
function readParameter(definition: Definition, parameter: Parameter, text: string): Message | { readonly value: Scalar } {
  const { state, value } = readValue(text, parameter.type, definition.locale, parameter.type === 'number' ? 0 : 2);
  if (state === 'unreadable') return dataProblem(`parameter-not-a-${parameter.type}`, { name: parameter.name, value: text });
  const allowed = parameter.values;
  if (!allowed || state === 'blank') return { value };
  const match = allowed.find((each) => each.toLowerCase() === String(value).toLowerCase());
  return match === undefined ? dataProblem('parameter-not-allowed', { name: parameter.name, value: text, allowed }) : { value: match };
}
