// The checks that the two scripts in JavaScript share: the rows of a sheet in, sentences out. The same demands as our rules that these workbooks meet.

/** `isFormula(row, column)`, zero-based. Headers stand on the fourth row. */
export function checkPlan(rows, isFormula) {
  const found = [];
  const end = rows.findIndex((row, at) => at > 3 && row?.[0] === 'Totaal');
  const body = rows.slice(4, end);
  if (!rows[0]?.[1]) found.push('Entiteit is blank');
  if (!rows[1]?.[1]) found.push('Referentiedatum is blank');
  const seen = new Set();
  body.forEach((row, at) => {
    const [level, rank, name] = row;
    const say = (text) => found.push(`row ${at + 5} (${rank} ${name}): ${text}`);
    if (!['A', 'B', 'C', 'D'].includes(level)) say('no such level');
    if (!rank || !String(rank).startsWith(level)) say('rank of another level');
    if (!name) say('no name');
    if (seen.has(`${rank}|${name}`)) say('twice');
    seen.add(`${rank}|${name}`);
    for (let column = 3; column <= 8; column += 1) {
      const value = row[column] ?? 0;
      if (typeof value !== 'number' || !Number.isInteger(value) || value < 0) say(`column ${column + 1}: no whole number`);
    }
    const of = (column) => Number(row[column] ?? 0);
    if (of(9) !== of(3) + of(5) + of(6)) say('total filled');
    if (of(10) !== of(4) + of(7) + of(8)) say('total vacant');
    for (const column of [9, 10]) if (!isFormula(at + 4, column)) say('formula overwritten');
  });
  for (let column = 3; column <= 10; column += 1) {
    const sum = body.reduce((all, row) => all + Number(row[column] ?? 0), 0);
    const stated = Number(rows[end]?.[column] ?? 0);
    if (stated !== sum) found.push(`total of column ${column + 1}: ${stated} given, rows give ${sum}`);
    if (!isFormula(end, column)) found.push(`total of column ${column + 1}: formula overwritten`);
  }
  return found;
}

const number = (text) => {
  const match = /(-?\d+(?:[.,]\d+)?)\s*%?/.exec(String(text ?? ''));
  return match ? Number(match[1].replace(',', '.')) : undefined;
};

export function checkIndicators(rows) {
  const found = [];
  const seen = new Set();
  rows.slice(4).forEach((row, at) => {
    const [code, , title, unit, direction, baseline, phrase, result] = row;
    if (!code) return;
    const say = (text) => found.push(`row ${at + 5} (${code}): ${text}`);
    if (seen.has(code)) say('code twice');
    seen.add(code);
    for (const [name, value] of Object.entries({ title, unit, direction, baseline, phrase, result })) if (!value) say(`${name} is blank`);
    const [goal, value, start] = [number(phrase), number(result), number(baseline)];
    if (goal === undefined || value === undefined || start === undefined) return say('not readable');
    if (value < 0 || value > 100) say('share outside 0 to 100');
    const isMost = /maximaal|hoogstens/i.test(phrase) || direction === 'lager';
    if (isMost ? value > goal : value < goal) say(`${value} misses ${phrase}`);
    if (isMost ? start <= goal : start >= goal) say('already met by the baseline');
  });
  return found;
}
