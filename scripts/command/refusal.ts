/** Why the command stops before it has a result: an exit code and complaints for the user. */
import type { Facts, Message } from '../../core/model/report';
import type { Language } from '../../core/model/words';
import { wordId, wordMessage } from '../../core/text/word-message';
import { EXIT, type ExitCode } from './exit-code';

export interface Complaint {
  /** What it is about, said first: a file, or a file with a line. */
  readonly about?: string;
  readonly message: Message;
}

export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(readonly exitCode: ExitCode, readonly complaints: readonly Complaint[]) {
    super(complaints.map(({ message }) => message.id).join(', '));
  }
}

export const wrongUse = (id: string, facts: Facts = {}): Refusal => new Refusal(EXIT.wrongUse, [{ message: { id: `cli.${id}`, facts } }]);

/** A file that cannot be used; `id` is a whole message id. */
export const unusableFile = (file: string, id: string, facts: Facts = {}): Refusal => new Refusal(EXIT.unreadable, [{ about: file, message: { id, facts } }]);

/** One line, with what it is about first. */
export function wordComplaint({ about, message }: Complaint, language: Language): string {
  const head = about === undefined ? '' : `${about === '-' ? wordId('cli.standard-input', {}, language) : about}: `;
  return `${head}${wordMessage(message, language)}`;
}

/** Complaints are told on stderr even with --quiet: a file that was not read must never look clean. */
export function tellComplaints(complaints: readonly Complaint[], language: Language): void {
  for (const complaint of complaints) process.stderr.write(`${wordComplaint(complaint, language)}\n`);
}
