// When an article appeared at its outlet. Pure.
interface Dated {
  hasOriginalDate?: boolean | undefined
  isCopy?: boolean | undefined
  published?: null | string | undefined
}

/** Null where it is not known: what a copy, or a text from who knows where, says of itself may be another date. */
export function publishedAtOutlet({ hasOriginalDate, isCopy, published }: Dated): null | string {
  return ((hasOriginalDate ?? !isCopy) ? published : null) ?? null
}
