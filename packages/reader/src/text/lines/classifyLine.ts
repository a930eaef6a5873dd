// Classifies the lines around the body: bylines, names, labels, acknowledgements, issue, date and boilerplate.
import type { Vocabulary } from '../words/vocabulary.ts'

import { countSentences, countWords } from '../words/line.ts'
import { isNameList } from '../words/personNames.ts'
import { isAgencyCredit } from './agencyCredit.ts'
import { isBiography, isBiographyContinued, isByline } from './bylineLines.ts'
import { isAcknowledgement, isBoilerplate, isEditorsNote } from './closingLines.ts'
import { isDate } from './readDate.ts'

export type LineKind =
  /** Goes on about somebody named above: counts only below a byline. */
  | 'acknowledgement'
  /** Names or describes who wrote it. */
  | 'acknowledgements-label'
  | 'biography-continued'
  | 'boilerplate'
  /** `About the author`, `Notes on contributors`. */
  | 'byline'
  /** A line that is nothing but a name. */
  | 'contributors-label'
  /** The editors' own words about the article: stays in the body. */
  | 'date'
  /** First-published lines, addresses, tags, disclaimers. */
  | 'editors-note'
  | 'issue'
  | 'name'

// Longer lines are body text, whatever they begin with.
const maxLength = 1500

export function classifyLine(text: string, vocabulary: Vocabulary): LineKind | null {
  if (text.length > maxLength || isAgencyCredit(text)) {
    return null
  }
  const plain = stripAboutLabel(stripMarks(text))
  return (
    rules.find(([, matches]) => matches(plain))?.[0] ??
    (isNameList(plain, vocabulary) ? 'name' : null)
  )
}

/** "Notes on contributors" */
export function isContributorsLabel(text: string): boolean {
  return /^(?:additional information|notes? (?:on|about) (?:the )?(?:contributors?|authors?)|about the (?:authors?|writers?|contributors?)|(?:the )?(?:contributors?|authors?)|author (?:bio(?:graphy)?|information|notes?|details)|biograph(?:y|ical notes?)|contributor details)\s*:?$/iu.test(
    text,
  )
}

/** "Zur Autorin: Anke Petersen ist …" */
export function stripAboutLabel(text: string): string {
  return text.replace(
    /^(?:about the (?:authors?|writer|contributors?)|zum autor|zur autorin|über (?:den autor|die autorin(?:nen)?|die autoren)|à propos de l[’']aut(?:eure?|rice)|l[’']aut(?:eure?|rice)|sobre (?:el autor|la autora)|sull[’']aut(?:ore|rice)|over de auteurs?|tentang penulis|author bio)\s*[:–—|]\s+(?=\S)/iu,
    '',
  )
}

/** Without dashes, bullets and the symbols that point to a note about a name. */
export function stripMarks(text: string): string {
  return text.replace(/^[—–•*_†‡-]+\s*/u, '').replace(/[*_†‡]+(?=\s|,|$)/gu, '')
}

/** "SKAGEN —": a place that opens the text. */
const placePattern = /^\p{Lu}[\p{Lu} .'’-]{2,30}(?:, [\p{L}. ]{2,25})?\s*[—–-]+$/u

const issuePattern =
  /^(?:.{0,80}\b)?(?:vol(?:ume)?[.:]? ?\p{N}+|issue:? (?:no\.? ?)?\p{N}+|no\. ?\p{N}+|n[°º] ?\p{N}+|nr\.? ?\p{N}+|heft \p{N}+|jg\. ?\p{N}+|bd\. ?\p{N}+|numéro \p{N}+|edisi \p{N}+|number \p{N}+|\p{N}+:\p{N}+ \(\p{N}{4}\)|pp?\. ?\p{N}+|\p{Lu}[\p{L} &]{2,50} \p{N}{1,4}(?: ?\(\p{N}{1,3}\))?[,:] ?\p{N}{1,4}[-–]\p{N}{1,4} \(\p{N}{4}\)).{0,60}$/iu

const rules: [LineKind, (text: string) => boolean][] = [
  [
    'acknowledgements-label',
    (text) =>
      /^(?:acknowledge?ments?|thanks|disclosures?|funding|conflicts? of interests?|declaration of interests?|(?:disclosure|funding|data availability|ethics) statement|competing interests|remerciements|danksagung|agradecimientos|ringraziamenti|dankwoord|ucapan terima kasih)\s*:?$/iu.test(
        text,
      ),
  ],
  [
    'contributors-label',
    (text) =>
      isContributorsLabel(text) ||
      /^(?:Yours\b[^.,]{0,20}(?:, etc\.?)?|Sincerely|With best inputs|Kind regards),?$/u.test(text),
  ],
  // CNN's way: "Editor's note: Jane Okafor is a fellow at …"
  [
    'byline',
    (text) =>
      /^editor['’]?s['’]? note\s*:/iu.test(text) && isBiography(text.replace(/^[^:]*:\s*/u, '')),
  ],
  ['editors-note', isEditorsNote],
  ['date', (text) => isDate(text) || placePattern.test(text)],
  ['acknowledgement', isAcknowledgement],
  ['boilerplate', isBoilerplate],
  ['byline', isByline],
  [
    'issue',
    (text) =>
      countWords(text) <= 18 &&
      countSentences(text) <= 1 &&
      issuePattern.test(text) &&
      !/[a-z]{3,}[.?!]$/u.test(text) &&
      !/^(?:An?|The|My|Our|This|Another|From|Here)\b.*\.$/u.test(text),
  ],
  ['biography-continued', isBiographyContinued],
]
