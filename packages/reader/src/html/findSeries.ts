// The series that an article says it is a part of.
import { wordsOf } from '../document/fromHTML/dom.ts'

const statement =
  /^(?:editor['’]?s note: )?(?:(?:this|the) (?:article|column|essay|interview|piece|post|report|story) is (?:the \w+ )?(?:(?:part|one|instal?lment) )?|part (?:\d+|[ivx]+|one|two|three|four|five|six) |(?:the )?(?:first|second|third|fourth|fifth|last|final) (?:article|part|instal?lment) )(?:of|in) (?:the|our|an?|\w+['’]s) (?:(?:ongoing|special|new|occasional|\w+-part) )*(?:series[,:]? (?:(?:on|about|called|entitled|titled) )?)?[“"‘]?([^“”"]{3,80})/iu

/** What may stand behind the name. */
const behind = /(?:[”"’.,;]|\sseries|\s(?:on|about|that|which)\s).*$/iu
const german =
  /^(?:dieser (?:artikel|beitrag|text) ist )?teil (?:\d+ )?(?:der|einer) (?:serie|reihe)\s+[„“"]?(.{3,80}?)[“”"]?[.,]?$/iu

/** Such lines are short. */
const longest = 200

export function findSeries(article: Element): string {
  const lines = [...article.querySelectorAll('p, em, h2, h3, h4, div')].filter(
    (one) => (one.textContent ?? '').length < 2 * longest,
  )
  for (const words of [...lines.slice(0, 6), ...lines.slice(-6)].map(wordsOf)) {
    const series =
      words.length < longest && /series|serie|reihe/i.test(words)
        ? (statement.exec(words)?.[1]?.replace(behind, '') ?? german.exec(words)?.[1])
        : undefined
    if (series) {
      return series.trim()
    }
  }
  return ''
}
