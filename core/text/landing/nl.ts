/** The first view of the browser page in Dutch: these texts come with the first script, in every language. */
export const nlLanding = {
  intro: 'Vul en controleer personeelsplannen en indicatoren, tot op de cel.',
  choose: 'Kies een werkmap',
  drop: 'of sleep ze hierheen (.xlsx, .xlsm)',
  private: 'De werkmap verlaat uw computer niet.',
  language: 'Taal',
  waiting: 'Uw bestand wordt zo dadelijk gelezen…',
  failed: 'De pagina is niet volledig geladen. Vernieuw ze en probeer opnieuw.',
} as const;

export type LandingKey = keyof typeof nlLanding;
