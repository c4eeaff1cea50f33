/** Why the command stops before it has a result: an exit code and complaints for the user. */
import type { Facts, Message } from '../../core/model/report';
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
