// Two builds: the command for Node in one file, and the task pane for browsers (with and without office.js).
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const { version } = createRequire(import.meta.url)('./package.json');
const dist = fileURLToPath(new URL('./dist', import.meta.url));
// numfmt publishes its CommonJS build under `default`; the module build next to it can be cut down to what is used.
const resolve = {
  extensions: ['.ts', '.tsx', '.js'],
  alias: { numfmt$: fileURLToPath(new URL('./node_modules/numfmt/dist/index.mjs', import.meta.url)) },
};
const typescript = { test: /\.tsx?$/, loader: 'esbuild-loader', options: { target: 'es2022' } };

const command = {
  name: 'command',
  mode: 'production',
  target: 'node20',
  entry: { streefpeil: './scripts/streefpeil.ts', 'check-worker': './scripts/check/check-worker.ts' },
  output: { path: dist, clean: { keep: /^(?:definitions|addin)/ }, filename: '[name].mjs', chunkFilename: 'command/[name].mjs', module: true, chunkFormat: 'module', library: { type: 'module' } },
  experiments: { outputModule: true },
  // exceljs is loaded from node_modules, and only by the subcommands that write a new workbook.
  externals: { exceljs: 'module exceljs' },
  optimization: { chunkIds: 'named', minimize: true },
  resolve,
  module: { rules: [typescript] },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, test: /^streefpeil\.mjs$/ }),
    new webpack.DefinePlugin({ STREEFPEIL_VERSION: JSON.stringify(version) }),
  ],
  performance: { hints: false },
  stats: 'errors-only',
};

const page = (name, template) => new HtmlWebpackPlugin({ filename: `${name}.html`, template, chunks: [name], scriptLoading: 'defer' });

const addin = {
  name: 'addin',
  mode: 'production',
  target: ['web', 'es2022'],
  entry: { index: './addin/index.ts', taskpane: './addin/taskpane.ts' },
  output: { path: `${dist}/addin`, filename: '[name].js', assetModuleFilename: 'assets/[name][ext]' },
  resolve,
  module: { rules: [typescript, { test: /\.(png|css)$/, type: 'asset/resource' }] },
  plugins: [
    page('index', './addin/index.html'),
    page('taskpane', './addin/taskpane.html'),
    new webpack.DefinePlugin({ STREEFPEIL_VERSION: JSON.stringify(version) }),
  ],
  performance: { hints: false },
  stats: 'errors-only',
};

export default [command, addin];
