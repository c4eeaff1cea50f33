/** A finding that may stand with a reason: a field for that reason, what it writes and where, and the button that does so on the sheet for explanations. */
import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { CommentRegular } from '@fluentui/react-icons/svg/comment';
import { useId, useMemo, useState } from 'react';
import { explanationSheet } from '../../../core/definition/explanation-sheet';
import type { Finding } from '../../../core/model/report';
import { cellPlace, formatPlace } from '../../../core/model/place';
import type { Language } from '../../../core/model/words';
import type { Ground } from '../ground';
import { useLanguage, useSay, useWord } from '../say';
import { recall, remember } from '../storage';
import type { PaneActions } from '../use-pane';

interface Props {
  readonly finding: Finding;
  readonly ground: Ground;
  readonly actions: PaneActions;
  /** What was written before, and is not lost while other findings or tabs are looked at. */
  readonly draft: string;
  readonly keep: (draft: string) => void;
}

export function ExplainFinding({ finding, ground, actions, draft, keep }: Props) {
  const say = useSay();
  const word = useWord();
  const language = useLanguage();
  const id = useId();
  const [isOpen, setOpen] = useState(draft !== '');
  const [author, setAuthor] = useState(() => {
    const kept = recall('author');
    return typeof kept === 'string' ? kept : '';
  });
  const written = useMemo(() => (isOpen ? describeRow(ground, finding, language) : undefined), [isOpen, ground, finding, language]);
  const sheetName = written?.sheet ?? explanationSheet().label[language];
  const write = async (): Promise<void> => {
    const planned = ground.explain(finding, draft, author, language);
    if ('problem' in planned) {
      actions.say({ tone: 'warning', texts: [word(planned.problem)] });
      return;
    }
    remember('author', author);
    if (await actions.change(planned, say('findings.explain.undo', { place: finding.place ? formatPlace(finding.place) : finding.rule }), say('findings.explain.done', { sheet: sheetName }))) {
      setOpen(false);
      keep('');
    }
  };
  return (
    <div className="explain">
      <Button icon={<CommentRegular />} aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setOpen(!isOpen)}>{say('findings.explain')}</Button>
      {isOpen && (
        <form id={id} className="fix" onSubmit={(event) => { event.preventDefault(); void write(); }}>
          <Field label={say('findings.explain.label')} required className="full"><Textarea value={draft} rows={3} resize="vertical" onChange={(_, { value }) => keep(value)} /></Field>
          <Field label={say('findings.explain.author')} className="full"><Input value={author} autoComplete="name" onChange={(_, { value }) => setAuthor(value)} /></Field>
          {written && (
            <div className="full">
              <p><b>{say('findings.fix-preview')}</b></p>
              {written.isNewSheet && <p>{say('findings.explain.new-sheet', { sheet: written.sheet })}</p>}
              <p>{say('findings.explain.row', { where: written.where })} <span className="quiet">{written.cells.join(' · ')}</span></p>
            </div>
          )}
          <Button type="submit" appearance="primary" disabled={draft.trim() === ''}>{say('findings.explain.save', { sheet: sheetName })}</Button>
        </form>
      )}
    </div>
  );
}

interface WrittenRow {
  readonly sheet: string;
  /** Whether the workbook gets the sheet with it. */
  readonly isNewSheet: boolean;
  /** A cell in A1, or the sheet. */
  readonly where: string;
  /** What names the finding, as its row will. */
  readonly cells: readonly string[];
}

/** Undefined where it cannot be explained: why is said when it is tried. */
function describeRow(ground: Ground, finding: Finding, language: Language): WrittenRow | undefined {
  const planned = ground.explain(finding, '-', '', language);
  if ('problem' in planned) return undefined;
  const { edits: [first], added, sheet } = planned;
  const grown = added && ground.workbook.sheets.find(({ tables }) => tables.some(({ name }) => name === added.table));
  const name = first?.sheet ?? sheet?.name ?? grown?.name ?? '';
  return {
    sheet: name,
    isNewSheet: sheet !== undefined,
    where: first ? formatPlace(cellPlace(first.sheet, first.row, first.column)) : name,
    cells: [finding.rule, finding.item ?? '', finding.fingerprint ?? ''].filter((cell) => cell !== ''),
  };
}
