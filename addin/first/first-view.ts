/** The first view of the browser page, as index.html has it: gives it its words and lets it take a file and a language before the page itself is there. That page keeps its parts. */
import { LANGUAGES, type Language, isLanguage } from '../../core/model/words';
import { enLanding } from '../../core/text/landing/en';
import { frLanding } from '../../core/text/landing/fr';
import { type LandingKey, nlLanding } from '../../core/text/landing/nl';
import { chooseLanguage } from '../choose-language';
import { SETTINGS_KEY, THEMES, isDark, recallSettings } from '../view/settings';
import { remember } from '../view/storage';

const TEXTS: Readonly<Record<Language, Readonly<Record<LandingKey, string>>>> = { nl: nlLanding, fr: frLanding, en: enLanding };

/** What the page does once it is there. */
export interface PageActions {
  readonly choose: (file: File) => void;
  readonly changeLanguage: (language: Language) => void;
}

export type PartName = 'brand' | 'languages' | 'welcome';

export interface FirstView {
  /** An element of it, to be kept in the page. */
  readonly part: (name: PartName) => HTMLElement;
  /** The language that it is in. */
  readonly language: () => Language;
  readonly setLanguage: (language: Language) => void;
  /** From now on the page does what the user asks, and takes dropped files itself. A file that waited is handed over then. */
  readonly handOver: (actions: PageActions) => void;
  /** Says that the page did not load. */
  readonly fail: () => void;
}

/** Expects the elements of index.html. */
export function openFirstView(): FirstView {
  const view = document.getElementById('first') ?? document.body;
  const find = (selector: string): HTMLElement => {
    const element = view.querySelector<HTMLElement>(selector);
    if (!element) throw new Error(`index.html has no ${selector}`);
    return element;
  };
  const parts = { brand: find('.brand'), languages: find('.languages'), welcome: find('.welcome') };
  const [input, choose, status] = [find('input[type=file]') as HTMLInputElement, find('.choose'), find('[role=status]')];
  const texts = [...view.querySelectorAll<HTMLElement>('[data-text]')];
  const buttons = [...parts.languages.querySelectorAll('button')];
  let language: Language = chooseLanguage(navigator.language);
  let state: 'waiting' | 'failed' | undefined;
  let waiting: File | undefined;
  let page: PageActions | undefined;

  const setLanguage = (wanted: Language): void => {
    language = wanted;
    document.documentElement.lang = language;
    for (const element of texts) element.textContent = TEXTS[language][element.dataset['text'] as LandingKey];
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.lang === language));
    parts.languages.setAttribute('aria-label', TEXTS[language].language);
    status.textContent = state ? TEXTS[language][state] : '';
  };
  const tell = (what: typeof state): void => {
    state = what;
    setLanguage(language);
  };
  const take = (file: File | undefined): void => {
    if (!file) return;
    if (page) return page.choose(file);
    waiting = file;
    if (state !== 'failed') tell('waiting');
  };

  choose.addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    take(input.files?.[0]);
    // The same file again, mended meanwhile, counts as a choice too.
    input.value = '';
  });
  for (const button of buttons) button.addEventListener('click', () => {
    const wanted = button.lang;
    if (!isLanguage(wanted)) return;
    if (page) return page.changeLanguage(wanted);
    remember(SETTINGS_KEY, { ...recallSettings(), language: wanted });
    setLanguage(wanted);
  });
  const over = (event: DragEvent): void => event.preventDefault();
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    take(event.dataTransfer?.files[0]);
  };
  window.addEventListener('dragover', over);
  window.addEventListener('drop', drop);

  const stored = recallSettings();
  const theme = THEMES.find((each) => each === stored.theme) ?? 'auto';
  document.documentElement.dataset['theme'] = isDark(theme, matchMedia('(prefers-color-scheme: dark)').matches) ? 'dark' : 'light';
  setLanguage(LANGUAGES.find((each) => each === stored.language) ?? language);
  view.hidden = false;
  return {
    part: (name) => parts[name],
    language: () => language,
    setLanguage,
    handOver: (actions) => {
      page = actions;
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
      view.remove();
      const file = waiting;
      waiting = undefined;
      // Once the page has found that nothing is open yet.
      if (file) setTimeout(() => actions.choose(file));
    },
    fail: () => tell('failed'),
  };
}
