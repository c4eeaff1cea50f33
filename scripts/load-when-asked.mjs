/** A webpack loader: a module of functions -> functions of the same names (option `names`) that load it at their first call. For what costs time to load and is seldom called. */

export default function loadWhenAsked() {
  throw new Error('only its pitch is of use');
}

export function pitch(request) {
  const { names } = this.getOptions();
  return names.map((name) => `exports.${name} = (...given) => require(${JSON.stringify(`!!${request}`)}).${name}(...given);`).join('\n');
}
