/** Checked files -> one HTML page that stands by itself: it asks nothing of the network, prints well, and is readable without its script. */
import type { Language } from '../../model/words';
import { wordId } from '../../text/word-message';
import type { FileOutcome } from '../file-outcome';
import type { FormatContext, ReportFormat } from '../format';
import { writeFileSection } from './file-section';
import { writeFrontPage } from './front-page';
import { SCRIPT } from './script';
import { STYLE } from './style';
import { type Child, tag, text } from './tags';

export const htmlFormat: ReportFormat = {
  start: { needsOutcomes: true, write: writeStart },
  file: (checked, context) => `${writeFileSection(checked, context).html}\n`,
  between: '',
  end: (_, { language }) => writeEnd(language),
};

/** A whole page with these parts. */
export const writePage = (title: string, context: FormatContext, parts: readonly Child[]): string => `${writeHead(title, context)}${parts.map(text).join('\n')}\n${writeEnd(context.language)}`;

function writeStart(outcomes: readonly FileOutcome[], context: FormatContext): string {
  return `${writeHead(wordId('page.title', {}, context.language), context)}${writeFrontPage(outcomes, context).map(text).join('\n')}\n`;
}

function writeHead(title: string, { language, program, startedAt }: FormatContext): string {
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    tag('meta', { charset: 'utf-8' }).html,
    tag('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }).html,
    tag('meta', { 'http-equiv': 'Content-Security-Policy', content: "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'" }).html,
    tag('title', {}, title).html,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    tag('header', {}, tag('h1', {}, title), tag('p', { class: 'quiet' }, wordId('page.made', { program: program.name, version: program.version, moment: startedAt }, language))).html,
    '<main>',
    '',
  ].join('\n');
}

const writeEnd = (language: Language): string => `</main>\n<footer><p class="quiet">${text(wordId('page.private', {}, language))}</p></footer>\n<script>${SCRIPT}</script>\n</body>\n</html>\n`;
