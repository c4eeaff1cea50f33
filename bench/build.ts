/** TypeScript of ours -> plain JavaScript as the project ships it, so that a measured process holds no compiler. */
import webpack from 'webpack';

/** Webpack's own configuration of the project: of the first build, which is the command's. */
export async function readResolve(): Promise<webpack.ResolveOptions> {
  const { default: [{ resolve }] } = (await import(new URL('../webpack.config.js', import.meta.url).href)) as { default: readonly [{ readonly resolve: webpack.ResolveOptions }] };
  return resolve;
}

/** Builds one entry into `folder/filename`, an ES module; `more` says what it runs on. */
export async function buildModule(entry: string, folder: string, filename: string, more: webpack.Configuration): Promise<void> {
  const resolve = await readResolve();
  const stats = await new Promise<webpack.Stats | undefined>((done, reject) => {
    webpack({
      mode: 'production', entry, output: { path: folder, filename, library: { type: 'module' }, module: true, chunkFormat: 'module' }, experiments: { outputModule: true },
      resolve, module: { rules: [{ test: /\.ts$/, loader: 'esbuild-loader', options: { target: 'es2022' } }] }, performance: { hints: false }, stats: 'errors-only', ...more,
    }, (error, result) => (error ? reject(error) : done(result)));
  });
  if (stats?.hasErrors()) throw new Error(stats.toString('errors-only'));
}
