/** What a user may set; each choice holds at once. */
import { Field, Input, Select, Switch } from '@fluentui/react-components';
import { SEVERITIES, type Severity } from '../../../core/model/report';
import { LANGUAGES, type Language } from '../../../core/model/words';
import { Card } from '../card';
import { useSay } from '../say';
import { THEMES, type ThemeChoice } from '../settings';
import type { TabProps } from '../tab-panel';

const NAMES: Readonly<Record<Language, string>> = { nl: 'Nederlands', fr: 'Français', en: 'English' };

export default function SettingsTab({ settings: { settings, change, isKept }, host }: TabProps) {
  const say = useSay();
  return (
    <div className="cards">
      <Card title={say('settings.language')}>
        <Select aria-label={say('settings.language')} value={settings.language} onChange={(_, { value }) => change({ language: value as Language })}>
          {LANGUAGES.map((language) => <option key={language} value={language} lang={language}>{NAMES[language]}</option>)}
        </Select>
      </Card>
      <Card title={say('settings.check')}>
        <div className="settings-group">
          <Field hint={say('settings.live.hint')}><Switch label={say('settings.live')} checked={settings.isLive} onChange={(_, { checked }) => change({ isLive: checked })} /></Field>
          <Field label={say('settings.live-limit')}>
            <Input type="number" min={0} step={10_000} disabled={!settings.isLive} value={String(settings.liveLimit)} onChange={(_, { value }) => change({ liveLimit: Math.max(0, Number(value) || 0) })} />
          </Field>
          <Field label={say('settings.least')}>
            <Select value={settings.least} onChange={(_, { value }) => change({ least: value as Severity })}>
              {[...SEVERITIES].reverse().map((severity) => <option key={severity} value={severity}>{say(`settings.least.${severity}`)}</option>)}
            </Select>
          </Field>
          {host.features.canHighlight && <Field hint={say('settings.marks.hint')}><Switch label={say('settings.marks')} checked={settings.hasMarks} onChange={(_, { checked }) => change({ hasMarks: checked })} /></Field>}
        </div>
      </Card>
      <Card title={say('settings.theme')}>
        <Select aria-label={say('settings.theme')} value={settings.theme} onChange={(_, { value }) => change({ theme: value as ThemeChoice })}>
          {THEMES.map((theme) => <option key={theme} value={theme}>{say(`settings.theme.${theme}`)}</option>)}
        </Select>
      </Card>
      <p className="quiet">{say('settings.private')}</p>
      {!isKept && <p role="status">{say('settings.not-kept')}</p>}
      <p className="quiet">{say('settings.version', { version: STREEFPEIL_VERSION })}</p>
    </div>
  );
}
