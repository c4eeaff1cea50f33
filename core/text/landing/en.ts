/** The first view of the browser page in English. */
import type { LandingKey } from './nl';

export const enLanding: Readonly<Record<LandingKey, string>> = {
  intro: 'Fill and check staffing plans and indicators, down to the cell.',
  choose: 'Choose a workbook',
  drop: 'or drop it here (.xlsx, .xlsm)',
  private: 'The workbook does not leave your computer.',
  language: 'Language',
  waiting: 'Your file will be read in a moment…',
  failed: 'The page did not load completely. Refresh it and try again.',
};
