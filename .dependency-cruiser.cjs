// Imports point downwards: a folder of src/ imports from those listed above it, and from nothing else of src/. The same
// holds in the reader (packages/reader/src), which knows nothing of src/, and in its larger folders.
// docs/contributing/architecture.md says what each of them is for.

/** From the ground up. Folders of one line do not import one another, except those of the first. */
const layers = [
  ['types', 'errors', 'options', 'slugs', 'addresses', 'processState'],
  ['domain'],
  ['translations'],
  ['access'],
  ['database'],
  ['validation', 'visibility'],
  ['events'],
  ['errorResponses', 'editing'],
  ['workflow'],
  ['facts'],
  ['owed', 'find', 'work'],
  ['reminders', 'webhooks'],
  ['permissions'],
  ['import', 'blog'],
  ['bulk', 'newsletter'],
  ['integrity', 'export'],
  ['api'],
  ['admin'],
  ['editor'],
  ['collections'],
  ['wiring'],
  ['index', 'exports', 'commands'],
  ['app'],
  ['instrumentation'],
]

/** The files of a folder itself. */
const itself = '[^/]+\\.ts'

/** In the same way, folder by folder. A folder of the reader ends with a slash. */
const readerLayers = {
  'packages/reader/src': [
    [
      'messages.ts',
      'errors.ts',
      'names.ts',
      'ifPossible.ts',
      'parseJSON.ts',
      'reasons.ts',
      'blockRoles.ts',
    ],
    ['document/', 'archive/'],
    ['types.ts'],
    ['values/'],
    ['text/'],
    ['footnotes/', 'piece/'],
    ['accounting/'],
    ['dom/'],
    ['html/', 'word/', 'markdown/', 'exports/', 'corpus/'],
    ['pdf/', 'mail/'],
    ['sources/'],
    ['backlog/', 'mentions/'],
    ['worker/', 'fetch/'],
    ['collect/'],
    ['readArticle.ts'],
    ['index.ts', 'archive.ts', 'document.ts', 'footnotes.ts', 'worker.ts'],
  ],
  'packages/reader/src/document': [
    [itself],
    ['tables/', 'footnotes/'],
    ['fromHTML/', 'notes/', 'converters/', 'sanitize/'],
  ],
  'packages/reader/src/text': [
    ['words/'],
    ['lines/'],
    ['byline/', 'outlet/', 'footnotes/'],
    ['roles/', 'body/', 'repairs/'],
    [itself],
  ],
  'packages/reader/src/piece': [['report/'], ['roles/', itself]],
  'packages/reader/src/dom': [['metadata/'], ['head/'], ['closing/'], [itself]],
  'packages/reader/src/html': [['metadata/', 'blocks/'], [itself]],
  'packages/reader/src/pdf': [['file/'], [itself]],
  'packages/reader/src/word': [
    ['xml/'],
    ['notes/', 'package/'],
    ['simplify/'],
    ['html/'],
    [itself],
  ],
}

function inSrc(names) {
  return `^src/(${names.join('|')})(/|\\.tsx?$)`
}

function inReader(folder) {
  return (names) => `^${folder}/(${names.map(exactly).join('|')})`
}

function exactly(name) {
  return name.endsWith('/') || name === itself ? name : `${name.replace('.', '\\.')}$`
}

function downwards(rows, inside, prefix = '') {
  return rows.slice(0, -1).map((names, index) => ({
    name: `${prefix}${names.join('-and-')}-imports-downwards`,
    severity: 'error',
    from: { path: inside(names) },
    // Mails and letters wear the blog: its face, and what its pages are drawn with.
    to: {
      path: inside(rows.slice(index + 1).flat()),
      pathNot: ['reminders', 'permissions'].some((name) => names.includes(name))
        ? '^src/blog/(?:face/|pages/|folder\\.ts$)'
        : [],
    },
  }))
}

/** @param rows those of the ground, whose folders may import one another, left out */
function sideways(rows, inside, prefix = '') {
  return rows
    .filter((names) => names.length > 1)
    .flatMap((names) =>
      names.map((name) => ({
        name: `${prefix}${name}-imports-no-neighbour`,
        severity: 'error',
        from: { path: inside([name]) },
        to: { path: inside(names.filter((other) => other !== name)) },
      })),
    )
}

function everyFolderHasALayer(folder, rows, inside, prefix = '') {
  return {
    name: `${prefix}every-folder-has-a-layer`,
    severity: 'error',
    from: { path: `^${folder}/`, pathNot: inside(rows.flat()) },
    to: {},
  }
}

const ofReader = Object.entries(readerLayers).flatMap(([folder, rows]) => {
  const inside = inReader(folder)
  const prefix = `${folder}: `
  return [
    everyFolderHasALayer(folder, rows, inside, prefix),
    ...downwards(rows, inside, prefix),
    ...sideways(folder.endsWith('/src') ? rows.slice(1) : rows, inside, prefix),
  ]
})

/** From the ground up, as above: the folders of the admin panel. Its own files come after those of components. */
const adminRows = [
  ['config'],
  ['hooks', 'names'],
  ['requests'],
  ['Session'],
  ['DayField', 'cells'],
  ['parts'],
  ['LinesField', 'forms'],
  ['comparison'],
  ['BylineLabel', 'copies', 'notes', 'presence'],
  ['Letters', 'moves'],
  ['Bulk', 'MoveDrawer', 'OutletTerms', 'Program', 'SavedViews', 'SignOffs', 'Undo'],
  [
    'ArticleList',
    'Board',
    'Calendar',
    'Editing',
    'Imports',
    'MoveLog',
    'NewArticle',
    'Newsletter',
    'OldAddresses',
    'OwedPanel',
    'Palette',
    'PanelHead',
    'PictureRights',
    'Queue',
    'RemindersPanel',
    'StageBar',
    'TermsOutlook',
    'BlogPreview',
    'Webhook',
    'Work',
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
      name: 'no-cycle-between-folders',
      severity: 'error',
      scope: 'folder',
      from: { path: '^packages/reader/src' },
      to: { circular: true },
    },
    everyFolderHasALayer('src', layers, inSrc),
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
    ...downwards(layers, inSrc),
    ...sideways(layers.slice(1), inSrc),
    ...ofReader,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default'] },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
  },
}
