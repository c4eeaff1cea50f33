/** How formulas of rules name what stands in last year's workbook: its tables and parameters, each under its own name with `Previous.` before it. */

const PREFIX = 'Previous.';

export const previousName = (name: string): string => `${PREFIX}${name}`;

export const isPreviousName = (name: string): boolean => name.toLowerCase().startsWith(PREFIX.toLowerCase());

/** The name without the prefix; any other name stays as it is. */
export const withoutPrevious = (name: string): string => (isPreviousName(name) ? name.slice(PREFIX.length) : name);

/** Whether a formula may read last year's workbook: what does not hold the prefix anywhere cannot. */
export const mentionsPrevious = (formula: string): boolean => formula.toLowerCase().includes(PREFIX.toLowerCase());
