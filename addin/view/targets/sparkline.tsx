/** The course of one figure over periods as a small line, with its first and last value in words. */
import type { Trend } from '../../../core/check/read-trends';
import { formatNumber } from '../../../core/text/format-fact';
import { useLanguage, useSay } from '../say';

const WIDTH = 120;
const HEIGHT = 28;

export function Sparkline({ trend: { label, points } }: { readonly trend: Trend }) {
  const say = useSay();
  const language = useLanguage();
  const values = points.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const place = points.map(({ value }, at) => [3 + (at / (points.length - 1)) * (WIDTH - 6), HEIGHT - 4 - (most === least ? 0.5 : (value - least) / (most - least)) * (HEIGHT - 8)] as const);
  const told = `${label === '' ? '' : `${label}: `}${points.map(({ period, value }) => `${period}: ${formatNumber(value, language)}`).join('; ')}`;
  const [first, last] = [points[0], points.at(-1)];
  const end = place.at(-1);
  return (
    <p className="sparkline">
      <span>{label}</span>
      <svg width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={say('targets.graph.trend', { values: { nl: told, fr: told, en: told } })}>
        <polyline points={place.map(([x, y]) => `${x},${y}`).join(' ')} />
        {end && <circle cx={end[0]} cy={end[1]} r="3" />}
      </svg>
      <span className="quiet">{first && last && `${first.period}: ${formatNumber(first.value, language)} → ${last.period}: ${formatNumber(last.value, language)}`}</span>
    </p>
  );
}
