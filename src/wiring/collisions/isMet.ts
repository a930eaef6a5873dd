// Whether a route of an app takes a path of ours.

/**
 * Parameters stand for any part, and what may repeat stands for all that follow.
 * @param pattern as in Payload's endpoints and views: `/blog/:slug`.
 * @param isExact false: it takes paths below it as well.
 */
export function isMet(pattern: string, path: string, isExact = true): boolean {
  const [wanted, given] = [partsOf(pattern), partsOf(path)]
  const rest = wanted.findIndex((part) => /[*+]/.test(part))
  const fixed = rest === -1 ? wanted : wanted.slice(0, rest)
  const isLong = isExact && rest === -1 ? given.length === fixed.length : true
  return (
    (fixed.length > 0 || rest !== -1) &&
    isLong &&
    fixed.length <= given.length &&
    fixed.every((part, index) => /[:(]/.test(part) || isSame(part, given[index]))
  )
}

function partsOf(path: string): string[] {
  return path.split('/').filter(Boolean)
}

/** A parameter of ours, `:slug`, may be any part. */
function isSame(part: string, ours = ''): boolean {
  return ours.startsWith(':') || part.toLowerCase() === ours.toLowerCase()
}
