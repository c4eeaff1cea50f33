/** The engine as it runs where there are no workers, with the definitions of the build. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Engine } from '../../addin/engine';
import { startEngine } from '../../addin/engine/start-engine';
import type { Definition } from '../../core/definition/definition';

const built = fileURLToPath(new URL('../../dist/addin/definitions.json', import.meta.url));

export const builtInDefinitions = (): readonly Definition[] => JSON.parse(readFileSync(built, 'utf8')) as readonly Definition[];

export const startTestEngine = (): Engine => startEngine(async () => builtInDefinitions());
