// Imports point downwards: a folder of src/ imports from those listed above it, and from nothing else of src/.
// The reader (packages/reader) knows nothing of src/. docs/contributing/architecture.md says what each of them is for.

/** From the ground up. Folders of one line do not import one another, except those of the first. */
const layers = [
  ['types', 'errors', 'options', 'events', 'slugs', 'processState'],
  ['domain'],
  ['translations'],
  ['access'],
  ['database'],
  ['validation', 'visibility'],
  ['errorResponses', 'editing'],
  ['workflow'],
  ['owed'],
  ['reminders'],
  ['import', 'blog'],
  ['integrity'],
  ['api'],
  ['admin'],
  ['editor'],
  ['collections'],
  ['wiring'],
  ['index', 'exports', 'commands'],
  ['app'],
  ['instrumentation'],
]

function inside(names) {
  return `^src/(${names.join('|')})(/|\\.tsx?$)`
}

const downwards = layers.flatMap((names, index) => {
  const above = layers.slice(index + 1).flat()
  return above.length === 0
    ? []
    : [
        {
          name: `${names.join('-and-')}-imports-downwards`,
          severity: 'error',
          from: { path: inside(names) },
          to: { path: inside(above) },
        },
      ]
})

const sideways = layers
  .slice(1)
  .flatMap((names) =>
    names.map((name) => ({
      name: `${name}-imports-no-neighbour`,
      severity: 'error',
      from: { path: inside([name]) },
      to: { path: inside(names.filter((other) => other !== name)) },
    })),
  )
  .filter(({ to }) => to.path !== inside([]))

/** From the ground up, as above: the folders of the admin panel. Its own files come after those of components. */
const adminRows = [
  ['config'],
  ['hooks'],
  ['requests'],
  ['Session'],
  ['DayField', 'LinesField', 'cells'],
  ['parts'],
  ['forms'],
  ['comparison'],
  ['copies', 'presence'],
  ['moves'],
  ['MoveDrawer', 'OutletTerms', 'Undo'],
  [
    'BulkSchedule',
    'Editing',
    'MoveLog',
    'NewArticle',
    'OwedPanel',
    'Queue',
    'RemindersPanel',
    'StageBar',
    'TermsOutlook',
  ],
  ['entries', 'rendered'],
  ['Dashboard'],
  ['views'],
]

/** The files of the blog API itself stand beside its folders. */
const blogRows = [['citation'], ['pages'], ['feeds', 'preview', 'search']]

function insideOf(folder, names) {
  return `^src/${folder}/(${names.join('|')})(/|\\.)`
}

/** No folder imports from its own row or one above it, so there are no cycles between folders either. */
function rowsOf(folder, rows) {
  return rows.flatMap((names, index) =>
    names.map((name) => ({
      name: `${folder}-${name}-imports-downwards`,
      severity: 'error',
      from: { path: insideOf(folder, [name]) },
      to: { path: insideOf(folder, rows.slice(index).flat()), pathNot: insideOf(folder, [name]) },
    })),
  )
}

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'every-folder-has-a-layer',
      severity: 'error',
      from: { path: '^src/', pathNot: inside(layers.flat()) },
      to: {},
    },
    {
      name: 'every-folder-of-the-admin-panel-has-a-layer',
      severity: 'error',
      from: { path: '^src/admin/', pathNot: [insideOf('admin', adminRows.flat()), '\\.scss$'] },
      to: {},
    },
    ...rowsOf('admin', adminRows),
    ...rowsOf('blog', blogRows),
    {
      name: 'the-plugin-does-not-know-the-app',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(app/|instrumentation)' },
      to: { path: '^(server|scripts|postgres|seed|migrations|payload\\.config)' },
    },
    {
      name: 'pure-folders-know-no-framework',
      severity: 'error',
      from: { path: '^(src/domain|packages/reader/src)/' },
      to: {
        path: 'node_modules/(payload|next|@payloadcms/(next|ui|db-postgres))/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'the-reader-knows-no-plugin',
      severity: 'error',
      from: { path: '^packages/reader/(src|test|fit)/' },
      to: { path: '^(src|test|server|scripts|postgres|seed|migrations|payload\\.config)' },
    },
    {
      name: 'the-reader-is-used-by-its-exports',
      severity: 'error',
      from: { path: '^(src|server|scripts|seed|payload\\.config)', pathNot: '^scripts/smoke/' },
      to: { path: '^packages/reader/', pathNot: '^packages/reader/src/[a-z]+\\.ts$' },
    },
    ...downwards,
    ...sideways,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
}
