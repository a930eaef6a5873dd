// Scores how much a line looks like the title of an article.
import { isAbstractLabel } from '../lines/openings.ts'
import { isPublishedLine } from '../lines/publishedLine.ts'
import { countSentences, countWords, endsWithStop, isBullet, isSeparator } from '../words/line.ts'

const listLabelPattern =
  /^(?:(?:substantive |explanatory |foot|end)?notes?(?: on contributors?)?|references?|citations?|sources?|bibliography|additional information|about the authors?|acknowledge?ments?|conclusions?|introduction|abstract|further reading|background|what next\??|photo|image|key (?:points|takeaways|findings|messages|facts)|takeaways|in (?:short|brief|summary)|at a glance|highlights|synopsis|summary|tl;dr|contents)\s*:?$/iu
const speakerPattern = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,2}:\s.+[.?!]["”’]?$/u

/** Below 0 for what cannot be a title; above 2 for what very likely is one. */
export function scoreTitle(text: string): number {
  const words = countWords(text)
  const cannot =
    words > 30 ||
    text.length > 220 ||
    (endsWithStop(text) && !isStoppedTitle(text)) ||
    countSentences(text) > 2 ||
    !/^[\p{Lu}\p{N}“‘„‚»"'«¿¡([…]|^[a-z]{1,3}\p{Lu}/u.test(text) ||
    listLabelPattern.test(text) ||
    isAbstractLabel(text) ||
    isBullet(text) ||
    isSeparator(text) ||
    isOtherLine(text) ||
    (speakerPattern.test(text) && !(text.endsWith('?') && words <= 12))
  if (cannot) {
    return -5
  }
  if (endsWithStop(text)) {
    return 0.5
  }
  return (
    1 +
    lengthScore(words) +
    (countSentences(text) > 1 ? -1 : 0) +
    (/\?$/u.test(text) && words > 14 ? -1 : 0)
  )
}

/** So short that it may be a title in spite of its stop, where a byline stands below it. */
export function isShortSentence(text: string): boolean {
  return (
    /[^.…]\.$/u.test(text) &&
    countWords(text) <= 9 &&
    countSentences(text) <= 3 &&
    /^["“‘]?[\p{Lu}\p{N}]/u.test(text) &&
    !isOtherLine(text) &&
    !isBullet(text)
  )
}

/** "The Club Is Growing. That Doesn't Make It Strong.": some houses end their titles with a stop. */
function isStoppedTitle(text: string): boolean {
  const words = text.split(/\s+/u)
  const long = words.filter((word) => word.length > 3)
  const capitalised = long.filter((word) => /^["“‘']?[\p{Lu}\p{N}]/u.test(word))
  return (
    /[^.]\.$/u.test(text) &&
    words.length >= 3 &&
    words.length <= 14 &&
    (capitalised.length >= long.length * 0.7 ||
      (words.length <= 8 && /^(?:How|Why|What|When|Where|The|A|An)\b/u.test(text)))
  )
}

/** Credits, bylines and addresses are no titles. */
function isOtherLine(text: string): boolean {
  return (
    isPublishedLine(text) ||
    /^(?:(?:By|BY|Von|VON|Par|PAR|Oleh|OLEH)$|By \p{Lu}|©|https?:|www\.|@|The (?:writer|author)s? (?:is|are)|(?:Words|Text|WORDS|TEXT|Pictures?|PICTURES|Photos?|PHOTOS|Photographs|Illustrations?)(?::| by | BY )|Photo|Image|Picture|Tags?:|Follow |\[?\(?\d{1,3}[\]).:] )/u.test(
      text,
    ) ||
    /\b(?:is|are) (?:an?|the|senior|director|professor)\b.+\b(?:at|of) (?:the )?\p{Lu}/u.test(
      text,
    ) ||
    /^\p{Lu}\p{L}+ \p{N}{1,2},? \p{N}{4}$|^\p{N}{1,2} \p{Lu}\p{L}+ \p{N}{4}$/u.test(text)
  )
}

function lengthScore(words: number): number {
  if (words >= 4 && words <= 18) {
    return 1.5
  }
  return words > 18 ? -0.5 : words === 3 ? 0.5 : 0
}
