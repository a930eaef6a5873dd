// Whether an article has what journals print beside it.

/** Labels such as `Notes on contributors`. */
export function hasJournalMatter(bylineText: string[]): boolean {
  return bylineText.some((text) => /contributors?|additional information/iu.test(text))
}
