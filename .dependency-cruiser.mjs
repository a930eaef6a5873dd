// Imports point downwards: each folder of src/ may import those below it. See docs/contributing/architecture.md.

/** From the ground up. Folders of one layer import nothing of one another. */
const layers = [
  ['types', 'errors', 'options', 'events'],
  ['domain', 'translations'],
  ['access', 'richtext'],
  ['database'],
  ['validation', 'visibility'],
  ['errorResponses', 'editing'],
  ['workflow'],
  ['owed'],
  ['reminders'],
  ['integrity', 'import', 'blog'],
  ['collections', 'api', 'editor', 'admin'],
  ['wiring'],
]
export default layers
