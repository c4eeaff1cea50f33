// Two builds: the command for Node in one file, and the task pane for browsers (with and without office.js).
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { EsbuildPlugin } from 'esbuild-loader';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const { version } = createRequire(import.meta.url)('./package.json');
const dist = fileURLToPath(new URL('./dist', import.meta.url));
// numfmt publishes its CommonJS build under `default`; the module build next to it can be cut down to what is used.
const resolve = {
  extensions: ['.ts', '.tsx', '.js'],
  alias: { numfmt$: fileURLToPath(new URL('./node_modules/numfmt/dist/index.mjs', import.meta.url)) },
};
const loadWhenAsked = fileURLToPath(new URL('./scripts/load-when-asked.mjs', import.meta.url));
const whenAsked = (test, names) => ({ test, enforce: 'post', loader: loadWhenAsked, options: { names }, type: 'javascript/auto' });
// numfmt puts together what it knows of some eighty languages when it is loaded, which takes longer than reading a workbook; only TEXT() needs it.
const numfmt = whenAsked(/[\\/]numfmt[\\/]/, ['format']);
const seldomRun = [
  numfmt,
  // Most formulas are in plain notation, which is read without fx.
  whenAsked(/[\\/]@borgar[\\/]fx[\\/]/, ['parse', 'parseA1Ref', 'parseStructRef', 'stringifyStructRef', 'tokenize']),
  // A run speaks one language of the three.
  whenAsked(/[\\/]core[\\/]text[\\/]texts-(?:nl|fr|en)\.ts$/, ['giveTexts']),
  // Only indicators have targets, and reading those takes dozens of patterns.
  whenAsked(/[\\/]core[\\/]target[\\/]read-target\.ts$/, ['readTarget', 'directionOf']),
  whenAsked(/[\\/]core[\\/]target[\\/]due\.ts$/, ['takeDue']),
];
const typescript = { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2022' } };

const forNode = {
  mode: 'production',
  target: 'node20',
  // Esbuild escapes what is not ASCII: V8 keeps such scripts in half the memory and takes them as they stand in the file.
  optimization: { chunkIds: 'named', minimizer: [new EsbuildPlugin({ target: 'es2022', legalComments: 'external' })] },
  resolve,
  module: { rules: [typescript, ...seldomRun] },
  performance: { hints: false },
  stats: 'errors-only',
};
const constants = new webpack.DefinePlugin({ STREEFPEIL_VERSION: JSON.stringify(version) });

// What starts by itself: the command, and the threads that it starts.
const command = {
  ...forNode,
  name: 'command',
  entry: { streefpeil: './scripts/streefpeil.ts', 'check-worker': './scripts/check-worker.ts' },
  output: { path: dist, clean: { keep: /^(?:definitions|addin|command)/ }, filename: '[name].mjs', module: true, chunkFormat: 'module', library: { type: 'module' } },
  experiments: { outputModule: true },
  // The command makes its own require at run time, for what is not built in.
  module: { rules: [typescript], parser: { javascript: { createRequire: false } } },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, test: /^streefpeil\.mjs$/ })],
};

// What the command loads: scripts, for which V8 can keep compiled code, as it cannot for modules (scripts/load-program.ts).
const program = {
  ...forNode,
  name: 'program',
  entry: { program: './scripts/command/program.ts' },
  output: { path: `${dist}/command`, clean: true, filename: '[name].cjs', chunkFilename: '[name].cjs', chunkFormat: 'commonjs', library: { type: 'commonjs2' } },
  externals: {
    // Loaded from node_modules, and only by the subcommands that write a new workbook.
    exceljs: 'commonjs exceljs',
    // commander asks for it to start subcommands that are programs of their own; ours are not.
    'node:child_process': 'var {}',
  },
  plugins: [constants],
};

const page = (name, template) => new HtmlWebpackPlugin({ filename: `${name}.html`, template, chunks: [name], scriptLoading: 'defer' });

/** Gives the service worker the names of the page's files and a version that changes when one of them does. */
class KeepOffline {
  apply(compiler) {
    const { Compilation, sources: { RawSource } } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('KeepOffline', (compilation) => {
      compilation.hooks.processAssets.tap({ name: 'KeepOffline', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        const files = Object.keys(assets).filter((name) => !/^taskpane|\.txt$/.test(name)).sort();
        const hash = createHash('sha256');
        for (const file of files) hash.update(file).update(assets[file].buffer());
        const kept = ['./', ...files, 'definitions.json'];
        const head = `const OFFLINE_FILES = ${JSON.stringify(kept)};\nconst OFFLINE_VERSION = ${JSON.stringify(hash.digest('hex').slice(0, 16))};\n`;
        compilation.emitAsset('offline.js', new RawSource(head + readFileSync(new URL('./addin/offline.js', import.meta.url), 'utf8')));
      });
    });
  }
}

/** The parts that hold the pane: of the browser page, and of the page in Excel. */
const isPane = ({ name }) => name === 'page' || name === 'taskpane';

const addin = {
  name: 'addin',
  mode: 'production',
  target: ['web', 'es2022'],
  entry: { index: './addin/index.ts', taskpane: './addin/taskpane.tsx' },
  output: { path: `${dist}/addin`, clean: { keep: /^definitions/ }, filename: '[name].js', chunkFilename: ({ chunk }) => (chunk?.name === 'page' ? 'page.js' : 'parts/[id].js'), assetModuleFilename: 'assets/[name][ext]' },
  resolve,
  module: {
    rules: [
      typescript,
      numfmt,
      { test: /\.(png|css)$/, type: 'asset/resource' },
      { test: /\.xlsx$/, type: 'asset/resource', generator: { filename: 'templates/[name][ext]' } },
    ],
  },
  optimization: {
    // What the panes of both pages begin with is one file for both; what a tab needs by itself comes with that tab. The first view of the browser page has a script of its own.
    splitChunks: {
      chunks: 'all',
      cacheGroups: {
        vendor: { test: /[\\/]node_modules[\\/]/, name: 'vendor', chunks: isPane },
        shared: { test: /[\\/](?:addin|core)[\\/]/, name: 'shared', minChunks: 2, enforce: true, chunks: isPane },
      },
    },
  },
  plugins: [
    page('index', './addin/index.html'),
    page('taskpane', './addin/taskpane.html'),
    new webpack.DefinePlugin({ STREEFPEIL_VERSION: JSON.stringify(version) }),
    // The pane loads the texts of the language that it is in, not of all three.
    new webpack.NormalModuleReplacementPlugin(/[\\/]texts-of$/, fileURLToPath(new URL('./addin/texts/loaded-texts.ts', import.meta.url))),
    new KeepOffline(),
  ],
  performance: { hints: false },
  stats: 'errors-only',
};

export default [command, program, addin];
