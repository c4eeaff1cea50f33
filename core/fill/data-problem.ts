/** A mistake in the data to fill in; worded elsewhere. */
import type { Facts, Message } from '../model/report';

/** Thrown with every mistake at once, so that a user mends a file in one go. Nothing has been written when it is thrown. */
export class DataUnusable extends Error {
  override readonly name = 'DataUnusable';

  constructor(readonly problems: readonly Message[]) {
    super(problems.map(({ id }) => id).join(', '));
  }
}

export const dataProblem = (id: string, facts: Facts = {}): Message => ({ id: `data.${id}`, facts });
