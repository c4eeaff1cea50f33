/** Name of a format, or of the file that it goes to -> the format. Only text and JSON come with the command; the others are loaded when they are asked for. */
import { extname } from 'node:path';
import type { FormatName, ReportFormat } from '../../core/report/format';
import { jsonFormat } from '../../core/report/json';
import { ndjsonFormat } from '../../core/report/ndjson';
import { textFormat } from '../../core/report/text-format';

const BY_EXTENSION: Readonly<Record<string, FormatName>> = { '.json': 'json', '.ndjson': 'ndjson', '.xml': 'junit', '.sarif': 'sarif', '.md': 'markdown', '.html': 'html', '.htm': 'html' };

/** The format that the name of a file asks for; text where it asks for none. */
export const formatNamed = (file: string): FormatName => BY_EXTENSION[extname(file).toLowerCase()] ?? 'text';

export async function loadFormat(name: FormatName): Promise<ReportFormat> {
  switch (name) {
    case 'text': return textFormat;
    case 'json': return jsonFormat;
    case 'ndjson': return ndjsonFormat;
    case 'junit': return (await import('../../core/report/junit')).junitFormat;
    case 'sarif': return (await import('../../core/report/sarif')).sarifFormat;
    case 'markdown': return (await import('../../core/report/markdown')).markdownFormat;
    case 'html': return (await import('../../core/report/html/html')).htmlFormat;
  }
}
