/** What the command says when it stops: 0 clean, 1 findings at or above --fail-on, 2 wrong use, 3 a file could not be read or the engine failed. */
export const EXIT = { clean: 0, findings: 1, wrongUse: 2, unreadable: 3 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
