// When an article appeared at its outlet. Pure.
interface Dated {
  hasOriginalDate?: boolean | undefined
  isCopy?: boolean | undefined
  published?: null | string | undefined
}

/** Null where it is not known: what a copy says of itself is another date. */
export function publishedAtOutlet({ hasOriginalDate, isCopy, published }: Dated): null | string {
  return (isCopy && !hasOriginalDate ? null : published) ?? null
}
