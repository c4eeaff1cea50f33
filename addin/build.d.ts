/** What the build fills in. */

declare const STREEFPEIL_VERSION: string;

/** Files below a folder that match, as modules (webpack, "import.meta.webpackContext"). */
interface ImportMeta {
  readonly webpackContext: (folder: string, options: { readonly recursive: boolean; readonly regExp: RegExp }) => {
    <Module>(key: string): Module;
    readonly keys: () => readonly string[];
  };
}
