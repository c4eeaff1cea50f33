/** A page -> its texts whose contrast with what lies behind them is below a ratio (WCAG 2.2, "Contrast ratio"). */
import type { Page } from 'playwright-core';

/** Colours behind a text are taken to be opaque, as all of the pane's are. */
export const findFaintTexts = (page: Page, ratio: number): Promise<readonly string[]> =>
  page.evaluate((least) => {
    const channels = (colour: string): readonly number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)';
      const colour = getComputedStyle(element).backgroundColor;
      return channels(colour)[3] === 0 ? behind(element.parentElement) : colour;
    };
    const hasOwnText = (element: Element): boolean => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
    return [...document.body.querySelectorAll('*')].filter(hasOwnText).flatMap((element) => {
      const [one, other] = [luminance(getComputedStyle(element).color), luminance(behind(element))];
      const found = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      return found < least ? [`${found.toFixed(2)} ${element.tagName} ${element.textContent ?? ''}`] : [];
    });
  }, ratio);
