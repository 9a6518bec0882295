// Builds dist/: the bundle that Google runs, and the local host that runs the same bundle on a laptop.
import { copyFile, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createContext, Script } from 'node:vm';
import { build } from 'esbuild';

const quiet = process.argv.includes('--quiet');
const budgets = JSON.parse(await readFile('budgets.json', 'utf8'));

/**
 * fflate, and the copy of it that docx carries, ask for TextDecoder while they load by catching the exception of its
 * absence. Apps Script has none, and to make an exception V8 parses the whole bundle again for its positions: that
 * alone was two thirds of the load time. Here the question is asked without an exception, and what nobody uses goes.
 */
const leanLibraries = {
  name: 'lean-libraries',
  setup({ onLoad }) {
    const filter = /(fflate[\\/]esm[\\/]browser\.js|docx[\\/]dist[\\/]index\.mjs)$/;
    onLoad({ filter }, async ({ path }) => {
      const source = await readFile(path, 'utf8');
      const question = /try \{\s*td\.decode\(et,/;
      if (!question.test(source)) throw new Error(`${path}: fflate asks in another way now`);
      const asked = source.replace(question, (text) => `if (td) ${text}`);
      // docx makes some of its functions in calls at the top; unmarked, esbuild keeps them and all that they use.
      const marked = asked.replace(
        /^var (\w+) = function\(\) \{$/gm,
        'var $1 = /* @__PURE__ */ function() {',
      );
      return { contents: marked };
    });
  },
};

await rm('dist', { recursive: true, force: true });
await mkdir('dist', { recursive: true });
await Promise.all([
  buildBundle(),
  buildLocal(),
  buildSidebar(),
  buildWorkbenchPages(),
  copyFile('appsscript.json', 'dist/appsscript.json'),
]);
await checkSizes();
if (!quiet) await printLoadTime();

/** One file, one global, and a declared function for each export of src/main.ts, as Apps Script needs. */
async function buildBundle() {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const shared = {
    entryPoints: ['src/main.ts'],
    define: { PRODUCT_VERSION: JSON.stringify(version) },
    bundle: true,
    minify: true,
    charset: 'utf8',
    platform: 'browser',
    target: 'es2019',
    legalComments: 'none',
    write: false,
    plugins: [leanLibraries],
  };
  const module = await build({ ...shared, format: 'esm', metafile: true, outfile: 'Code.mjs' });
  const [output] = Object.values(module.metafile.outputs);
  const stubs = output.exports.map(
    (name) => `function ${name}() { return __app.${name}.apply(this, arguments); }`,
  );
  const script = await build({
    ...shared,
    format: 'iife',
    globalName: '__app',
    footer: { js: stubs.join('\n') },
    outfile: 'Code.js',
  });
  await writeFile('dist/Code.js', script.outputFiles[0].contents);
}

/** The side panel as one page: code and style are inside, so that it fetches nothing. */
async function buildSidebar() {
  const { version } = JSON.parse(await readFile('package.json', 'utf8'));
  const { outputFiles } = await build({
    entryPoints: ['sidebar/main.tsx', 'sidebar/style/style.css'],
    define: { PRODUCT_VERSION: JSON.stringify(version) },
    bundle: true,
    minify: true,
    charset: 'utf8',
    platform: 'browser',
    target: 'es2020',
    format: 'iife',
    legalComments: 'none',
    outdir: 'dist',
    write: false,
  });
  const textOf = (ending) => outputFiles.find(({ path }) => path.endsWith(ending)).text;
  // In a page, these end the script or hide it, wherever in it they stand.
  const script = textOf('.js').replace(/<(?=\/script|!--)/gi, '\\x3C');
  const page = (await readFile('sidebar/index.html', 'utf8'))
    .replace('/*STYLE*/', () => textOf('.css').trim())
    .replace('/*SCRIPT*/', () => script.trim());
  await writeFile('dist/Sidebar.html', page);
}

/** The Node side. Libraries stay in node_modules. */
async function buildLocal() {
  await build({
    entryPoints: [
      { in: 'local/host.ts', out: 'host' },
      { in: 'local/report.ts', out: 'report' },
      { in: 'local/workbench/workbench.ts', out: 'workbench' },
      { in: 'local/workbench/worker.ts', out: 'worker' },
      { in: 'examples/write.ts', out: 'examples' },
    ],
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node20',
    format: 'esm',
    splitting: true,
    chunkNames: '[name]-[hash]',
    outExtension: { '.js': '.mjs' },
    outdir: 'dist/local',
    charset: 'utf8',
  });
}

/** The pages of the workbench, with what they need: they fetch from their own server only. */
async function buildWorkbenchPages() {
  const from = 'local/workbench/page';
  const to = 'dist/local/page';
  const shared = {
    bundle: true,
    minify: true,
    charset: 'utf8',
    platform: 'browser',
    target: 'es2022',
  };
  const entry = (name) => ({ in: `${from}/${name}`, out: basename(name).replace(/\.\w+$/, '') });
  await Promise.all([
    build({
      ...shared,
      entryPoints: ['page.tsx', 'document/document.tsx'].map(entry),
      format: 'esm',
      splitting: true,
      chunkNames: '[name]-[hash]',
      outdir: to,
      legalComments: 'none',
    }),
    build({ ...shared, entryPoints: ['page.css', 'document/document.css'].map(entry), outdir: to }),
    build({ ...shared, entryPoints: [entry('bridge.ts')], format: 'iife', outdir: to }),
  ]);
  for (const name of ['page.html', 'document/document.html', 'icon.svg'])
    await copyFile(`${from}/${name}`, `${to}/${basename(name)}`);
}

/** Throws: Error when Google would get more bytes than budgets.json allows. */
async function checkSizes() {
  for (const [file, budget] of [
    ['dist/Code.js', budgets.bundleBytes],
    ['dist/Sidebar.html', budgets.panelBytes],
  ]) {
    const { size } = await stat(file);
    const told = `${file}: ${kilobytes(size)} of at most ${kilobytes(budget.most)}`;
    if (size > budget.most) throw new Error(`${told}. ${budget.reason}`);
    if (!quiet) console.log(told);
  }
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** For people to look at: a busy machine takes longer for the same code, so no time fails a build. */
async function printLoadTime() {
  const script = new Script(await readFile('dist/Code.js', 'utf8'));
  const times = Array.from({ length: 9 }, () => {
    const context = createContext({});
    const start = performance.now();
    script.runInContext(context);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  console.log(
    `dist/Code.js loads in ${times[4].toFixed(1)} ms (median of 9; budget ${budgets.bundleLoadMilliseconds.most} ms)`,
  );
}
