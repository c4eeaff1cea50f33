/** Whether a host keeps a file of its own, in which another can be opened; Excel's workbook is Excel's. */
import type { Host } from '../host';
import type { FileHost } from '../host-file';

export const isFileHost = (host: Host): host is FileHost => 'open' in host;
