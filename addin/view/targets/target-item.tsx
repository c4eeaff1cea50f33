/** One indicator: its verdict in words and sign, why, how its target was read, its graphs and the course of its figures. */
import type { Trend } from '../../../core/check/read-trends';
import type { IndicatorResult } from '../../../core/model/indicator';
import type { Place } from '../../../core/model/place';
import { printNumber } from '../../../core/number/print';
import { wordPhrase, wordTargetVerdict } from '../../../core/text/target/messages';
import { LOCALES } from '../locales';
import { useLanguage, useSay, useWord } from '../say';
import { ToneIcon } from '../tone-icon';
import { VERDICT_TONES } from '../verdict';
import { BulletGraph } from './bullet-graph';
import { Sparkline } from './sparkline';

export function TargetItem({ result, trends, show }: { readonly result: IndicatorResult; readonly trends: readonly Trend[]; readonly show: (place: Place) => void }) {
  const say = useSay();
  const word = useWord();
  const language = useLanguage();
  const { verdict, reason, isProvisional, distance, place, phrase, reading, charts } = result;
  const tone = VERDICT_TONES[verdict];
  const name = [result.code, result.title, result.series === '' ? '' : `(${result.series})`].filter((text) => text !== '').join(' ');
  const isRead = reading.some(({ id }) => id !== 'milestone' && id !== 'none');
  return (
    <article className={`target ${tone}`} aria-label={name}>
      <h3>{place ? <button type="button" className="target-name" title={say('targets.show', { item: name })} onClick={() => show(place)}>{name}</button> : name}</h3>
      <p className="verdict"><ToneIcon tone={tone} /><strong>{wordTargetVerdict(verdict, isProvisional, reason.facts, language)}</strong></p>
      <p>{word(reason)}</p>
      <dl className="target-facts">
        <div><dt>{say('targets.target')}</dt><dd>{phrase === '' ? say('targets.no-phrase') : phrase}{isRead && <span className="quiet"> {say('targets.read-as', { reading: whole(wordPhrase(reading, language)) })}</span>}</dd></div>
        {distance && <div><dt>{say('targets.distance')}</dt><dd>{printNumber(distance.number, LOCALES[language], { decimals: distance.decimals, showsPlus: true, ...(distance.unit === undefined ? {} : { unit: distance.unit }) })}</dd></div>}
      </dl>
      {charts.map((chart, at) => <BulletGraph key={at} chart={chart} tone={tone} />)}
      {trends.map((trend) => <Sparkline key={trend.label} trend={trend} />)}
    </article>
  );
}

/** As a fact that is not cut where it is long. */
const whole = (text: string): { readonly nl: string; readonly fr: string; readonly en: string } => ({ nl: text, fr: text, en: text });
