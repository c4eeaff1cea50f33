/** What a target phrase demands, as data: one or more demands, when they are due, and what was assumed to read them. Nothing here judges. */
import type { Day } from '../model/date';
import type { Quantity } from '../number/reading';

/** Which way is better; `inside` means neither: the value itself is wanted. */
export type Direction = 'up' | 'down' | 'inside';

/** Why a phrase that does not say so is read as a limit. */
export type ReadBecause =
  /** Only a value stands there (`15%`): at least in direction up (the default), at most in direction down. */
  | 'bare-value'
  /** `8% meer zelfstandigen` for an indicator in percentage points: the indicator is itself the difference that the phrase names. */
  | 'unit-is-a-difference';

export type Demand =
  /** `isStrict`: the limit itself does not do (`meer dan 80%`). */
  | { readonly kind: 'at-least' | 'at-most'; readonly value: Quantity; readonly isStrict: boolean; readonly because?: ReadBecause }
  /** Both ends do. `isStatusQuo`: the band says what status quo means. */
  | { readonly kind: 'between'; readonly low: Quantity; readonly high: Quantity; readonly isStatusQuo: boolean }
  | { readonly kind: 'equal'; readonly value: Quantity; readonly because?: ReadBecause }
  /** Change by a figure from the baseline, `change` without its sign. Typed in %, it can mean points where the indicator is a share. */
  | { readonly kind: 'change'; readonly way: 'up' | 'down'; readonly change: Quantity }
  | { readonly kind: 'rise' | 'fall' }
  /** `Hoger of gelijk aan niveau van vorig jaar`. */
  | { readonly kind: 'not-below-baseline' | 'not-above-baseline' }
  | { readonly kind: 'status-quo'; readonly tolerance?: Quantity }
  /** `Dalende trend ombuigen`: `trend` is the one to turn. */
  | { readonly kind: 'turn-trend'; readonly trend: 'falling' | 'rising' }
  /** Words only: a person judges. */
  | { readonly kind: 'milestone'; readonly text: string }
  /** A figure in the phrase can be read in two ways (`1.500`); all are judged. */
  | { readonly kind: 'one-of'; readonly options: readonly Demand[] };

/** `on`: the value of that day counts. `by`: reached on that day at the latest. */
export interface Due {
  readonly day: Day;
  readonly mode: 'on' | 'by';
}

export type TargetReading =
  /** Nothing is demanded: blank, `geen`, `n.v.t.`; or not yet: `Ntb`. */
  | { readonly kind: 'none'; readonly text: string; readonly why: 'blank' | 'said-so' | 'to-be-determined' }
  /** Every demand must hold. `rest` keeps words that add nothing to the demand (`goedgekeurde erkenningsaanvragen`). */
  | { readonly kind: 'target'; readonly text: string; readonly demands: readonly Demand[]; readonly due?: Due; readonly rest?: string }
  /** A target for each labelled part: `OT: 80%, LT: 90%`. */
  | { readonly kind: 'series'; readonly text: string; readonly parts: readonly TargetPart[] }
  /** It asks for a figure that cannot be read: `minstens drie`, `1.200.0000 €`. */
  | { readonly kind: 'unread'; readonly text: string; readonly rest: string };

export interface TargetPart {
  readonly label: string;
  readonly target: TargetReading;
}

/** Whether a demand speaks about the baseline, so that it cannot be judged without one. */
export function needsBaseline(demand: Demand): boolean {
  switch (demand.kind) {
    case 'change': case 'rise': case 'fall': case 'not-below-baseline': case 'not-above-baseline': case 'status-quo': case 'turn-trend': return true;
    case 'one-of': return demand.options.some(needsBaseline);
    default: return false;
  }
}
