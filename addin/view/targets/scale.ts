/** The figures of a graph -> a scale with round ends that holds them all, and where each stands on it. */
import type { IndicatorChart } from '../../../core/model/indicator';

export interface Scale {
  readonly low: number;
  readonly high: number;
  /** Share of the width, 0 to 1. */
  readonly at: (value: number) => number;
}

/** Zero is on it where the figures are not much further from zero than from each other; a share goes no further than 100. */
export function makeScale({ baseline, result, target, unit }: IndicatorChart): Scale {
  const figures = [baseline, result, target?.low, target?.high].filter((value) => value !== undefined);
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  const spread = most - least;
  const isFar = least > 0 && spread > 0 && least > spread * 4;
  const rawLow = isFar ? least - spread : Math.min(0, least);
  const rawHigh = unit === '%' && least >= 0 && most <= 100 && !isFar ? 100 : most + (spread === 0 ? Math.abs(most) || 1 : spread) * (isFar ? 0.6 : 0.12);
  const step = roundStep((rawHigh - rawLow) / 4);
  const low = Math.floor(rawLow / step) * step;
  const high = unit === '%' && most <= 100 ? Math.min(100, Math.ceil(rawHigh / step) * step) : Math.ceil(rawHigh / step) * step;
  return { low, high, at: (value) => (high === low ? 0.5 : (value - low) / (high - low)) };
}

/** 1, 2 or 5 times a power of ten. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power;
}
