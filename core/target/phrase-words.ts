/** The words by which target phrases say what they demand, in Dutch, French and English, as patterns. They find words and read no figures. */

const words = (alternatives: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])\\s*`, 'iu');
const signs = (alternatives: string): RegExp => new RegExp(`(?:${alternatives})\\s*`, 'u');

export interface LimitWords {
  readonly kind: 'at-least' | 'at-most';
  readonly isStrict: boolean;
  readonly pattern: RegExp;
}

/** Before a figure. Negated forms stand first: `niet meer dan` is no `meer dan`. */
export const LIMITS_BEFORE: readonly LimitWords[] = [
  { kind: 'at-most', isStrict: false, pattern: words("niet (?:meer|hoger|groter) dan|maximaal|maximum|max\\.?|hoogstens|ten hoogste|ten laatste|pas plus de|au plus|au maximum|not (?:more|higher) than|no more than|at most|up to") },
  { kind: 'at-least', isStrict: false, pattern: words("niet (?:minder|lager|kleiner) dan|minstens|minimaal|minimum|min\\.?|ten ?minste|op zijn minst|(?:hoger|groter) (?:dan )?of gelijk aan|gelijk aan of (?:hoger|groter) dan|au moins|au minimum|pas moins de|not (?:less|lower|fewer) than|no (?:less|fewer) than|at least") },
  { kind: 'at-most', isStrict: false, pattern: words('(?:lager|kleiner) (?:dan )?of gelijk aan|gelijk aan of (?:lager|kleiner) dan') },
  { kind: 'at-least', isStrict: true, pattern: words('(?:meer|hoger|groter) dan|plus de|supérieure?s? à|more than|higher than|greater than') },
  { kind: 'at-most', isStrict: true, pattern: words('(?:minder|lager|kleiner) dan|moins de|inférieure?s? à|less than|fewer than|lower than') },
  { kind: 'at-least', isStrict: true, pattern: /^(?:boven(?: de)?|au-dessus de|above|over)\s+/iu },
  { kind: 'at-most', isStrict: true, pattern: /^(?:onder(?: de)?|en dessous de|below|under)\s+/iu },
  { kind: 'at-least', isStrict: false, pattern: signs('≥|>=') },
  { kind: 'at-most', isStrict: false, pattern: signs('≤|<=') },
  { kind: 'at-least', isStrict: true, pattern: signs('>') },
  { kind: 'at-most', isStrict: true, pattern: signs('<') },
];

/** Behind a figure, at its very start. */
export const LIMITS_BEHIND: readonly LimitWords[] = [
  { kind: 'at-least', isStrict: false, pattern: /^(?:(?:of|en|ou|et|or|and)\s+(?:meer|hoger|plus|davantage|more|higher|above)(?![\p{L}\p{N}])|\+(?!\s?\d))\s*/iu },
  { kind: 'at-most', isStrict: false, pattern: /^(?:of|en|ou|et|or|and)\s+(?:minder|lager|moins|less|fewer|lower|below)(?![\p{L}\p{N}])\s*/iu },
];

export const EXACTLY = words('exact|precies|juist|gelijk aan|exactement|égal à|exactly|equal to');

/** `8% meer zelfstandigen`, behind the figure. */
export const MORE_BEHIND = /^(?:meer|hoger|extra|bijkomende?|de plus|supplémentaires?|more|higher|additional|extra)(?![\p{L}\p{N}])/iu;
export const FEWER_BEHIND = /^(?:minder|lager|de moins|less|fewer|lower)(?![\p{L}\p{N}])/iu;

const ARTICLE = "(?:(?:een|de|het|une?|la|le|l[’']|an?|the)\\s*)?(?:(?:lichte|verdere|duidelijke|légère|nouvelle|slight|further|clear)\\s+)?";
const head = (alternatives: string): RegExp => new RegExp(`^${ARTICLE}(?:${alternatives})(?![\\p{L}\\p{N}])[\\s:]*`, 'iu');

export const RISE = head('stijging|stijgen|stijgt|toename|toenemen|verhoging|verhogen|groei|groeien|vermeerdering|hausse|augmentation|augmenter|progression|croissance|rise|increase|growth|grow');
export const FALL = head('daling|dalen|daalt|afname|afnemen|verlaging|verlagen|vermindering|verminderen|baisse|diminution|diminuer|réduction|réduire|recul|fall|decrease|reduction|reduce|decline');
export const STATUS_QUO = head("status[ -]?quo|statu quo|behoud(?:en)?|handhaven|handhaving|stabiel(?: blijven)?|gelijk blijven|ongewijzigd|maintien|maintenir|stable|inchangée?|maintain|unchanged|stay the same");

const LAST_YEAR = "(?:(?:aan |dan |als |van |op )?(?:het |de )?(?:niveau|resultaat|waarde|cijfer)\\s+van\\s+)?(?:vorig jaar|het vorige? jaar|de nulmeting|de vorige (?:periode|meting))";
const LAST_YEAR_FR = "(?:(?:au|le)\\s+niveau\\s+de\\s+)?l[’']année (?:précédente|dernière)";
const LAST_YEAR_EN = "(?:the\\s+)?(?:level of\\s+)?(?:last year|the previous year|the baseline|last year[’']s level)";

/** Compared with the baseline, the whole phrase. */
export const NOT_BELOW_BASELINE = new RegExp(`^(?:(?:hoger (?:dan )?of gelijk aan|gelijk aan of hoger dan|niet lager dan|(?:minstens|minimaal|ten minste)(?: gelijk aan| zoveel als| evenveel als)?)\\s+(?:aan\\s+)?${LAST_YEAR}|(?:supérieure? ou égale?|égale? ou supérieure?|au moins|pas inférieure?)\\s*(?:à\\s+)?${LAST_YEAR_FR}|(?:at least|not below|not lower than|higher than or equal to|equal to or higher than)\\s+${LAST_YEAR_EN})$`, 'iu');
export const NOT_ABOVE_BASELINE = new RegExp(`^(?:(?:lager (?:dan )?of gelijk aan|gelijk aan of lager dan|niet hoger dan|(?:hoogstens|maximaal|ten hoogste)(?: gelijk aan| zoveel als| evenveel als)?)\\s+(?:aan\\s+)?${LAST_YEAR}|(?:inférieure? ou égale?|égale? ou inférieure?|au plus|pas supérieure?)\\s*(?:à\\s+)?${LAST_YEAR_FR}|(?:at most|not above|not higher than|lower than or equal to|equal to or lower than)\\s+${LAST_YEAR_EN})$`, 'iu');
export const ABOVE_BASELINE = new RegExp(`^(?:(?:hoger|meer|beter) dan\\s+${LAST_YEAR}|(?:supérieure? à|plus que)\\s+${LAST_YEAR_FR}|(?:higher|more) than\\s+${LAST_YEAR_EN})$`, 'iu');
export const BELOW_BASELINE = new RegExp(`^(?:(?:lager|minder) dan\\s+${LAST_YEAR}|(?:inférieure? à|moins que)\\s+${LAST_YEAR_FR}|(?:lower|less|fewer) than\\s+${LAST_YEAR_EN})$`, 'iu');
export const SAME_AS_BASELINE = new RegExp(`^(?:(?:gelijk aan|evenveel als|(?:het|de)?zelfde (?:niveau |aantal |waarde )?als)\\s+${LAST_YEAR}|égale?\\s+à\\s+${LAST_YEAR_FR}|(?:equal to|same as)\\s+${LAST_YEAR_EN})$`, 'iu');

const TURN = '(?:ombuigen|omkeren|keren|doorbreken|stoppen|stopzetten)';
export const TURN_FALLING = new RegExp(`^(?:(?:de )?(?:dalende|neerwaartse) (?:trend|tendens|lijn) ${TURN}|(?:inverser|renverser|enrayer) la tendance (?:à la baisse|baissière)|(?:reverse|turn|stop|break) (?:the |a )?(?:falling|downward|declining) trend)`, 'iu');
export const TURN_RISING = new RegExp(`^(?:(?:de )?(?:stijgende|opwaartse) (?:trend|tendens|lijn) ${TURN}|(?:inverser|renverser|enrayer) la tendance (?:à la hausse|haussière)|(?:reverse|turn|stop|break) (?:the |a )?(?:rising|upward) trend)`, 'iu');

/** `geen daling`, `status quo of stijging`: the baseline is the limit. */
export const NO_FALL = /^(?:(?:geen|pas de|no) (?:verdere |further |nouvelle )?(?:daling|afname|vermindering|baisse|diminution|fall|decrease|decline)|(?:status[ -]?quo|gelijk|statu quo|stable) (?:of|ou|or) (?:een )?(?:stijging|hoger|toename|hausse|rise|higher)|(?:stijging|toename|hausse|rise) (?:of|ou|or) (?:status[ -]?quo|gelijk|statu quo)|minstens status[ -]?quo)$/iu;
export const NO_RISE = /^(?:(?:geen|pas de|no) (?:verdere |further |nouvelle )?(?:stijging|toename|groei|hausse|augmentation|rise|increase|growth)|(?:status[ -]?quo|gelijk|statu quo|stable) (?:of|ou|or) (?:een )?(?:daling|lager|afname|baisse|fall|lower)|(?:daling|afname|baisse|fall) (?:of|ou|or) (?:status[ -]?quo|gelijk|statu quo)|hoogstens status[ -]?quo)$/iu;
export const KEEP_RISING = /^(?:de )?(?:stijgende|opwaartse) (?:trend|tendens|lijn) (?:doorzetten|aanhouden|behouden|voortzetten|verderzetten)$/iu;
export const KEEP_FALLING = /^(?:de )?(?:dalende|neerwaartse) (?:trend|tendens|lijn) (?:doorzetten|aanhouden|behouden|voortzetten|verderzetten)$/iu;
/** A second way to meet a demand, in words that were not read. */
export const OR_ELSE = /(?<!\p{L})(?:of|ou|or)\s+(?:een |une |a )?(?:stijging|daling|toename|afname|status|gelijk|hoger|lager|meer|minder|hausse|baisse|statu|stable|rise|fall|increase|decrease)(?!\p{L})/iu;

/** A label that says: here comes the value to reach. */
export const VALUE_LABEL = /^(?:streefwaarde|streefcijfer|streefdoel|doelwaarde|doelstelling|doel|norm|target(?: value)?|valeur[- ]cible|cible|objectif|goal)(?![\p{L}\p{N}])(?:\s+(?:19|20)\d\d(?=\s*[:=]))?\s*[:=]?\s*/iu;

export const SAYS_NONE = /^(?:geen(?: (?:doel|doelstelling|streefwaarde|target))?|aucun(?:e)?(?: (?:cible|objectif))?|none|no target|pas d[’']objectif)\.?$/iu;

/** Right before a figure: what stands before it describes the figure (`gemiddelde score van 7.50`). */
export const OF_BEFORE_FIGURE = /^[^\d€]*?(?:(?<!\p{L})(?:van|de|d[’']|of|is|gemiddelde?|score|ratio|totaal|moyenne|note|average|total)|:|=)\s*(?=[€\d])/iu;
/** Between a word such as `stijging` and a figure: by so much, or to so much. */
export const BY_BEFORE_FIGURE = /^[^\d€]*?(?<!\p{L})(?:met|van|de|by|of)\s*(?=[+\-−]?\s?[€\d])/iu;
export const TO_BEFORE_FIGURE = /^[^\d€]*?(?<!\p{L})(?:tot|naar|to|à|jusqu[’']à)\s*(?=[€\d])/iu;
