// Components of Offprint that the admin panel cannot find.

const advice = 'Run: npx payload generate:importmap'

/** @param map the text of `importMap.js`; null if there is no such file */
export function importMapProblems(config: object, map: null | string): string[] {
  if (map === null) {
    return [`There is no import map of the admin panel. ${advice}`]
  }
  const missing = componentsIn(config).filter(
    (one) => !map.includes(`"${one}"`) && !map.includes(`'${one}'`),
  )
  return missing.length === 0
    ? []
    : [`The import map lacks ${missing.length} of Offprint's components. ${advice}`]
}

/** Paths such as `offprint/client#MoveLog`, wherever the config names them. */
function componentsIn(config: object): string[] {
  const seen = new Set<object>()
  const found = new Set<string>()
  const visit = (value: unknown) => {
    if (typeof value === 'string' && /^offprint\/(?:client|rsc)#\w+$/.test(value)) {
      found.add(value)
    } else if (typeof value === 'object' && value !== null && !seen.has(value)) {
      seen.add(value)
      const inner = value instanceof Map ? [...value.entries()].flat() : Object.values(value)
      inner.forEach(visit)
    }
  }
  visit(config)
  return [...found]
}
