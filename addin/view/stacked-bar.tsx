/** Counts -> one bar divided by them. Beside a text that says the same: to a screen reader it is not there. */

export interface BarPart {
  /** Class that gives its colour and, for forced colours, its pattern. */
  readonly kind: string;
  readonly count: number;
}

export function StackedBar({ parts }: { readonly parts: readonly BarPart[] }) {
  const total = parts.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="stacked" aria-hidden>
      {total > 0 && parts.filter(({ count }) => count > 0).map(({ kind, count }) => <span key={kind} className={kind} style={{ flexGrow: count }} />)}
    </div>
  );
}
