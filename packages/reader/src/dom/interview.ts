// Tells an interview by its speakers.
import { wordsOf } from '../document/fromHTML/dom.ts'

const fewest = 4

/** Who asks speaks to somebody. */
const address = /\b(?:you|your|Sie|Ihnen|Ihre?n?|vous|votre|usted|du|dein)\b/

/** Paragraphs begin with the names of two speakers or more, or every other one is a question in bold. */
export function isInterview(article: Element): boolean {
  const paragraphs = [...article.querySelectorAll('p')].slice(0, 400)
  const bold = paragraphs.map(boldStart)
  const speakers = new Map<string, number>()
  for (const [, name = ''] of bold.map((text) => /^([^:.?!]{1,40}):\s*$/u.exec(text) ?? [])) {
    speakers.set(name, (speakers.get(name) ?? 0) + (name ? 1 : 0))
  }
  const often = [...speakers].filter(([name, count]) => name !== '' && count > 1)
  const turns = often.reduce((sum, [, count]) => sum + count, 0)
  const questions = bold.filter(
    (text, index) => /\?["”]?$/.test(text) && text === wordsOf(paragraphs[index]),
  )
  const isTalk = questions.filter((text) => address.test(text)).length > 1
  return (often.length > 1 && turns >= fewest) || (isTalk && questions.length >= fewest)
}

function boldStart(paragraph: Element): string {
  const first = [...paragraph.childNodes].find(
    (node) => node.nodeType === 1 || (node.nodeValue ?? '').trim(),
  )
  const element = first?.nodeType === 1 ? (first as Element) : null
  return element && ['b', 'strong'].includes(element.localName) ? wordsOf(element) : ''
}
