/** A definition that a user wrote -> the text that it was loaded from, which goes along in workbooks made from it. Built-in kinds have none: every copy of Streefpeil knows them. */
import type { Definition } from '../core/definition/definition';

const texts = new WeakMap<Definition, string>();

export const rememberText = (definition: Definition, text: string): void => void texts.set(definition, text);

export const textOf = (definition: Definition): string | undefined => texts.get(definition);
