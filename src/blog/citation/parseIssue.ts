// The issue that an article was printed in, as volume and number: `167:3`, `vol. 167, issue 3`, `Jg. 12, Heft 4`.

interface PrintedIssue {
  issue: null | string
  volume: null | string
}

const number = String.raw`(\d+[a-z]?(?:[-–/]\d+)?|[IVXLC]+)`
const volumeWord = String.raw`(?:volume|vol|jahrgang|jg|band|bd|tome|[tv])\.? ?`
const issueWord = String.raw`(?:issue|number|num[eé]ro|nummer|iss|no|nr|num|heft|[hn])[.°º]? ?`

/** White space is one space by then. */
const both = new RegExp(
  `^(?:${volumeWord})?${number}(?: ?[:(] ?|, ?| )(?:${issueWord})?${number}\\)?$`,
  'i',
)
/** Whatever follows, such as a season. */
const worded = new RegExp(`^${volumeWord}${number}[,;.]? ?${issueWord}${number}\\b`, 'i')
const onlyVolume = new RegExp(`^${volumeWord}${number}$`, 'i')
const onlyIssue = new RegExp(`^(?:${issueWord})?${number}$`, 'i')

/** Lists of publications have them, too: `vol. 12, no. 3, pp. 45–67`. */
const pages = /(?:^|[,;:] ?)pp?\. ?[\w–-]+(?:, ?[\w–-]+)*$/i

/** What cannot be parsed is the issue, as it is: `Summer 2020`. */
export function parseIssue(printed: null | string): PrintedIssue {
  const text = (printed ?? '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(pages, '')
  if (!text) {
    return { issue: null, volume: null }
  }
  const [, volume = null, issue = null] = worded.exec(text) ?? both.exec(text) ?? []
  if (volume) {
    return { issue, volume }
  }
  const alone = onlyVolume.exec(text)?.[1]
  return alone
    ? { issue: null, volume: alone }
    : { issue: onlyIssue.exec(text)?.[1] ?? text, volume: null }
}
