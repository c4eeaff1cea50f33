/** Baseline, target and result on one scale: a bar for the result, a line (and shade) for the target, an open diamond for the baseline; readable without colour. */
import type { IndicatorChart } from '../../../core/model/indicator';
import { printNumber } from '../../../core/number/print';
import { LOCALES } from '../locales';
import { useLanguage, useSay } from '../say';
import type { Tone } from '../tone-icon';
import { makeScale } from './scale';

const WIDTH = 300;
const LEFT = 8;
const RIGHT = 292;
const TOP = 4;
const HEIGHT = 20;

export function BulletGraph({ chart, tone }: { readonly chart: IndicatorChart; readonly tone: Tone }) {
  const say = useSay();
  const language = useLanguage();
  const { baseline, result, target, unit, decimals, label } = chart;
  const scale = makeScale(chart);
  const x = (value: number): number => LEFT + scale.at(value) * (RIGHT - LEFT);
  const print = (value: number): string => printNumber(value, LOCALES[language], { decimals: Number.isInteger(value) ? 0 : Math.max(1, decimals), ...(unit === undefined ? {} : { unit }) });
  const { low, high } = target ?? {};
  const stretch = low !== undefined && high !== undefined && low !== high ? `${print(low)} – ${print(high)}` : low !== undefined ? print(low) : high === undefined ? '' : print(high);
  const parts = [
    ...(baseline === undefined ? [] : [say('targets.graph.baseline', { value: print(baseline) })]),
    ...(target ? [say('targets.graph.target', { value: stretch })] : []),
    ...(result === undefined ? [] : [say('targets.graph.result', { value: print(result) })]),
  ];
  const [from, to] = [x(Math.max(scale.low, Math.min(0, scale.high))), result === undefined ? 0 : x(result)];
  return (
    <figure className="bullet">
      {label !== undefined && <figcaption>{label}</figcaption>}
      <svg viewBox={`0 0 ${WIDTH} 44`} role="img" aria-label={say('targets.graph', { parts: { nl: parts.join(', '), fr: parts.join(', '), en: parts.join(', ') } })}>
        <rect className="track" x={LEFT} y={TOP} width={RIGHT - LEFT} height={HEIGHT} rx="2" />
        {target && <rect className="stretch" x={x(low ?? scale.low)} y={TOP} width={Math.max(0, x(high ?? scale.high) - x(low ?? scale.low))} height={HEIGHT} />}
        {result !== undefined && <rect className={`result ${tone}`} x={Math.min(from, to)} y={TOP + 6} width={Math.max(2, Math.abs(to - from))} height={HEIGHT - 12} />}
        {[low, high].map((value, at) => value !== undefined && <line key={at} className="goal" x1={x(value)} x2={x(value)} y1={TOP - 3} y2={TOP + HEIGHT + 3} />)}
        {baseline !== undefined && <path className="start" d={`M${x(baseline)} ${TOP + 4}l6 6-6 6-6-6z`} />}
        <text className="end" x={LEFT} y="40">{print(scale.low)}</text>
        <text className="end" x={RIGHT} y="40" textAnchor="end">{print(scale.high)}</text>
      </svg>
      <p className="bullet-values">{parts.join(' · ')}</p>
    </figure>
  );
}
