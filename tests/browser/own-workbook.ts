/** A staffing plan that is somebody's own, without any sheet of ours, with one finding that may be explained: a number typed as text. */
import { readFileSync } from 'node:fs';
import { patch } from '../../core/ooxml/patch';
import { nodeCodec } from '../../scripts/codec';

export const makeOwnWorkbook = (): Uint8Array =>
  patch(new Uint8Array(readFileSync('tests/data/workbooks/xlsxwriter-personeelsplan.xlsm')), [{ sheet: 'Plan', row: 9, column: 3, content: { kind: 'text', text: '33' } }], nodeCodec);
