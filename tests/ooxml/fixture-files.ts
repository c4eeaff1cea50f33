/** The committed workbooks, by file name. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const FIXTURE_FOLDER = fileURLToPath(new URL('../data/workbooks/', import.meta.url));

export const fixtureNames: readonly string[] = readdirSync(FIXTURE_FOLDER).filter((name) => /\.xl[st][xm]$/.test(name));

export const readFixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FIXTURE_FOLDER, name)));
