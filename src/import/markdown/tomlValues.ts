// The part of TOML that front matter uses: keys with texts, dates, numbers, and lists of texts.

export function readTOML(source: string): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const [, key = '', value = ''] of joinLists(source).matchAll(
    /^[ \t]*"?([\w-]{1,60})"?[ \t]*=[ \t]*(.{1,5000})$/gmu,
  )) {
    values[key] ??= valueOf(value.trim())
  }
  return values
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
