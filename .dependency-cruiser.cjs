// Who may import whom. The table is in docs/architecture.md, the reasons in docs/decisions.md.

/** Folder → what its files may import, besides files of the same folder. */
const allowed = {
  domain: [],
  google: ['domain'],
  define: ['domain', 'zod'],
  subjects: ['define', 'domain'],
  documents: ['define', 'domain', 'subjects'],
  engine: ['define', 'domain', 'docx', 'fflate'],
  locale: ['domain', 'engine/format'],
  report: ['define', 'domain', 'engine', 'locale', 'subjects', 'documents'],
  sheets: ['define', 'domain', 'google', 'engine/format', 'locale'],
  drive: ['define', 'domain', 'google', 'locale', 'zod'],
  diagnostics: ['domain', 'engine', 'google', 'locale', 'sheets', 'drive'],
  examples: [],
};
const libraries = ['zod', 'docx', 'fflate'];

/** Path pattern of an entry of the table. */
const pattern = (entry) =>
  libraries.includes(entry) ? `node_modules/${entry}/` : `^src/${entry}(/|\\.ts$)`;

const folderRules = Object.entries(allowed).map(([folder, entries]) => ({
  name: `${folder}-imports`,
  severity: 'error',
  comment: `src/${folder} may import only ${entries.join(', ') || 'itself'}`,
  from: { path: `^src/${folder}/` },
  to: { pathNot: [`^src/${folder}/`, ...entries.map(pattern)] },
}));

/** The emulated classes, whose types name each other as those of Google do. */
const googlesClasses = '^host/src/services/(spreadsheet|html)/';

module.exports = {
  forbidden: [
    ...folderRules,
    {
      name: 'no-circles',
      severity: 'error',
      comment:
        'Modules that need each other cannot be understood apart, be it for their types only',
      from: { pathNot: googlesClasses },
      to: { circular: true },
    },
    {
      name: 'no-circles-of-values',
      severity: 'error',
      comment: "Google's own classes name each other; what runs when they load does not",
      from: { path: googlesClasses },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'subject-by-definition',
      severity: 'error',
      comment: 'A subject names definitions of another, not the record that lists them',
      from: { path: '^src/subjects/[^/]+/' },
      to: { path: ['^src/subjects/index\\.ts$', '^src/subjects/[^/]+/index\\.ts$'] },
    },
    {
      name: 'shared-knows-no-subject',
      severity: 'error',
      comment: 'What several subjects share builds on no subject',
      from: { path: '^src/subjects/shared/' },
      to: { path: '^src/subjects/(?!shared/)' },
    },
    {
      name: 'local-loads-the-bundle',
      severity: 'error',
      comment: 'There is one implementation: the local host runs dist/Code.js',
      from: { path: '^local/' },
      to: { path: '^src/' },
    },
    {
      name: 'host-knows-nothing-of-the-product',
      severity: 'error',
      comment: 'Apps Script on a laptop is a package of its own',
      from: { path: '^host/' },
      to: { path: '^(src|sidebar|local|tests|examples)/' },
    },
    {
      name: 'examples-know-definitions-only',
      severity: 'error',
      from: { path: '^examples/' },
      to: { path: '^src/', pathNot: '^src/(subjects|define|examples)/' },
    },
    {
      name: 'sidebar-shows-and-calls',
      severity: 'error',
      comment: 'The side panel has no logic of the product: it shows sentences and answers',
      from: { path: '^sidebar/' },
      to: { pathNot: '^sidebar/|^src/(locale/|main\\.ts$)|node_modules/preact/' },
    },
    {
      name: 'sidebar-knows-only-types-of-the-server',
      severity: 'error',
      from: { path: '^sidebar/' },
      to: { path: '^src/main\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-imports-the-sidebar',
      severity: 'error',
      comment: 'It is a page of its own; tests open it in a browser',
      from: { pathNot: '^sidebar/' },
      to: { path: '^sidebar/' },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      // Types only, named in a directive that the published types keep.
      to: { couldNotResolve: true, pathNot: '^google-apps-script$' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file that nothing imports is a file that nobody needs',
      from: { orphan: true, pathNot: ['\\.d\\.ts$', '/vitest\\.config\\.ts$', '\\.cjs$'] },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|out)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
