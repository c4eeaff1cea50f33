/** The browser page, without Excel: its first view at once, and the rest once that is painted. Nothing of it leaves the machine, and after a first visit it works without a network. */
import { openFirstView } from './first/first-view';
import { loadTexts } from './texts/loaded-texts';

const first = openFirstView();
// A frame is painted after the callbacks that were asked for before it.
requestAnimationFrame(() => setTimeout(() => void Promise.all([import(/* webpackChunkName: "page" */ './page'), loadTexts(first.language())]).then(([{ startPage }]) => startPage(first)).catch(first.fail)));
