/** Files -> what checking each gave, in the order given. */
import type { CheckedFile } from '../../core/report/checked-file';
import { type CheckSettings, checkFile } from './check-file';

export const checkFiles = (files: readonly string[], settings: CheckSettings): readonly CheckedFile[] => files.map((file) => checkFile(file, settings));
