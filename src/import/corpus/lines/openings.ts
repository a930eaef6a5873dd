// Recognises what opens a text: the label of an abstract, a place before the first sentence.

/** "LIVERPOOL – In 1998 …": the text begins there. */
export function opensWithPlace(text: string): boolean {
  return (
    /^\p{Lu}{3}[\p{Lu} .,’'-]{0,25}(?:, [\p{L} .]{3,20})? ?[–—] ?\S/u.test(text) ||
    /^\p{Lu}{3}[\p{Lu} .’'-]{0,25}(?:, [\p{L} .]{3,20})? \([^)]{2,20}\) [–—-] /u.test(text)
  )
}

export function isAbstractLabel(text: string): boolean {
  return /^(?:abstract|synopsis|summary|key points|key takeaways|highlights|at a glance|in brief|abstrak|abstrakt|zusammenfassung|résumé|resumen|resumo|riassunto|samenvatting)\s*:?$/iu.test(
    text,
  )
}

/** "Abstract: Sand is the most mined thing in the world." */
export function isAbstract(text: string): boolean {
  return /^(?:abstract|summary|tl;dr|zusammenfassung|résumé|resumen|resumo|riassunto|samenvatting|abstrak)\s*[:.–—]\s*\S/iu.test(
    text,
  )
}
