/** A number of rows -> a file of data with a staffing plan of so many functions. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LEVELS = ['A', 'B', 'C', 'D'];
const HEADER = 'niveau,rang,functie,statutair ingevuld,statutair vacant,contractueel ingevuld onbepaalde duur,contractueel ingevuld bepaalde duur,contractueel vacant onbepaalde duur,contractueel vacant bepaalde duur';

/** Gives the path of the file, in a temporary folder. */
export function writeLargePlan(rowCount: number): string {
  const rows = Array.from({ length: rowCount }, (_, row) => {
    const level = LEVELS[Math.floor((row * LEVELS.length) / rowCount)] ?? 'D';
    return `${level},${level}${(row % 3) + 1},Functie ${row + 1},${row % 5},${row % 2},${row % 3},${row % 4},1,1`;
  });
  const file = join(mkdtempSync(join(tmpdir(), 'streefpeil-bench-')), 'functies.csv');
  writeFileSync(file, [HEADER, ...rows].join('\n'));
  return file;
}
