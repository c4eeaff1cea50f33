/** Version of package.json, put in by the build. */
declare const STREEFPEIL_VERSION: string;
