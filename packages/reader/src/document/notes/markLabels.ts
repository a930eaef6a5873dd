// What is printed at a mark: its label, the arrow that leads back, the heading of a list.

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'

const labelPattern =
  /^[\s[({]*(?:(?:footnote|note|fn|fußnote|anm|anmerkung)[.\s]*)?(\p{N}{1,4}\p{Ll}?(?=:\d|\P{N}|$)|[ivxlcdm]{1,8}|\p{L}{1,2}|[*†‡§¶‖#]{1,6})(?::\d{1,3})?[\s\])}.:]*$/iu

/** The label without brackets: '' where the text is none. `[1:1]` is the second mark of a note. */
export function labelIn(text: string): string {
  return text.length > 40 ? '' : toPlainDigits(labelPattern.exec(text)?.[1] ?? '')
}

/** The labels in names that a source gives to its notes; null where these names count nothing, as in `[^smith]`. */
export function labelsIn(names: string[]): null | string[] {
  const labels = names.map(labelIn)
  const isCounted = (sequence: string) =>
    labels.every((label, index) => label === sequence.split(' ')[index])
  const isKnown =
    labels.every((label) => /^\d+$/.test(label) || isSymbol(label)) ||
    isCounted('a b c d e f g h i j k l m n o p q r s t u v w x y z') ||
    isCounted('i ii iii iv v vi vii viii ix x xi xii')
  return isKnown ? labels : null
}

export function toPlainDigits(text: string): string {
  return text.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/gu, (digit) => String(superscripts.indexOf(digit)))
}

/** Raised digits for plain ones, one for one. */
export function toSuperscripts(text: string): string {
  return text.replace(/\d/g, (digit) => superscripts.charAt(Number(digit)))
}

/** `↩`, `^`, `[↑]`, and what stands in for an icon. */
export function isArrow(text: string): boolean {
  return /^[\s[(]*(?:[↩↵⏎↑⇑⬆↖↺⤴^«🔙]|jump up|back|return|zurück)[\ufe0e\ufe0f\s\d\])]*$/iu.test(
    text,
  )
}

export function isSymbol(label: string): boolean {
  return /^[*†‡§¶‖#]+$/u.test(label)
}

const headingPattern =
  /^(?:(?:foot|end)?\s?notes?|references?|citations?|sources?|notes (?:and|&) (?:references|sources|citations)|references and notes|works cited|fu(?:ß|ss)noten?|endnoten?|anmerkungen?|einzelnachweise|quellen|belege|literatur|nachweise|notes de bas de page)\s*:?$/iu

export function isNotesHeading(text: string): boolean {
  return text.length < 60 && headingPattern.test(text.trim())
}
