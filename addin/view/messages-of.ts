/** Whatever was thrown -> messages to tell the user, or undefined for a fault of ours. */
import { DataUnusable } from '../../core/fill/data-problem';
import type { Message } from '../../core/model/report';
import { HostRefused } from '../host';

export function messagesOf(error: unknown): readonly Message[] | undefined {
  if (error instanceof HostRefused) return error.messages;
  if (error instanceof DataUnusable) return error.problems;
  return undefined;
}
