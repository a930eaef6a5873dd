// The part of TOML that front matter uses: keys with texts, dates, numbers, lists of texts, and tables of them.

type Values = Record<string, unknown>

/** Tables that only group what stands in them. */
const groups = /^(?:params|extra|taxonomies)$/

export function readTOML(source: string): Values {
  const [top = '', ...tables] = source.split(/^[ \t]*(?=\[\[?[\w.-]{1,100}\]\]?[ \t]*(?:#.*)?$)/m)
  const values = readKeys(top)
  for (const table of tables.slice(0, 100)) {
    addTable(values, table)
  }
  return values
}

/** `[params]` adds its keys, `[cover]` is a value with keys, and each `[[authors]]` one of a list. */
function addTable(values: Values, table: string): void {
  const [printed, name = ''] = /^\[\[?([\w.-]+)\]\]?/.exec(table) ?? ['']
  const key = name.split('.').at(-1) ?? ''
  const own = readKeys(table.slice(printed.length))
  if (groups.test(key)) {
    Object.assign(values, { ...own, ...values })
  } else if (printed.startsWith('[[')) {
    const before = values[key]
    values[key] = [...(Array.isArray(before) ? (before as unknown[]) : []), own]
  } else {
    values[key] ??= own
  }
}

function readKeys(source: string): Values {
  const values: Values = {}
  for (const [, key = '', value = ''] of joinLists(joinTexts(source)).matchAll(
    /^[ \t]*"?([\w-]{1,60})"?[ \t]*=[ \t]*(.{1,5000})$/gmu,
  )) {
    values[key] ??= valueOf(value.trim())
  }
  return values
}

/** A text between three quotes may stand in several lines. */
function joinTexts(source: string): string {
  return source.replace(/=[ \t]*("""|''')([\s\S]{0,5000}?)\1/g, (_, _quotes, text: string) => {
    const line = text.trim().replace(/\s*\\?\n\s*/g, ' ')
    return `= "${line.replaceAll('"', String.raw`\"`)}"`
  })
}

/** A list may stand in several lines. */
function joinLists(source: string): string {
  return source.replace(/=[ \t]*\[[^[\]]{0,5000}\]/g, (list) => list.replace(/\s*\n\s*/g, ' '))
}

function valueOf(text: string): unknown {
  if (text.startsWith('[')) {
    return [...text.matchAll(/"((?:[^"\\]|\\.){0,500})"|'([^']{0,500})'/g)].map(
      ([, double, single = '']) => unescaped(double ?? single),
    )
  }
  const [, double, single] = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')/.exec(text) ?? []
  return double === undefined ? (single ?? text.replace(/\s+#.*$/, '')) : unescaped(double)
}

function unescaped(text: string): string {
  return text.replace(/\\(["\\])/g, '$1')
}
