// The day on which a page says, in its markup, that its article was published.
import type { Surroundings } from './surroundings.ts'

import { wordsOf } from '../../document/fromHTML/dom.ts'
import { dayIn, type DayOrder, isDateLine } from '../../values/dates.ts'

/** What is named so counts first; then what stands nearest to the title. */
export function datesIn({ all, foot, near }: Surroundings, order?: DayOrder): string | undefined {
  const first = (elements: Element[]) =>
    elements.map((one) => dayAt(one, order)).find((day) => day !== undefined && day.length > 4)
  const times = (elements: Element[]) =>
    elements.filter(({ localName }) => /^(?:time|relative-time)$/.test(localName))
  return (
    first(all.filter((one) => isNamed(one) && !isOfFact(one))) ??
    first(times(near).filter((one) => !isOfChange(one))) ??
    first(near.filter((one) => isHinted(one) && !isOfChange(one) && !isOfFact(one))) ??
    first(times(all.filter((one) => one.closest('article, main') !== null && !isOfChange(one)))) ??
    first(
      all.filter(
        (one) =>
          isHinted(one) &&
          one.closest('article, main, .post') !== null &&
          !isOfChange(one) &&
          !isOfFact(one),
      ),
    ) ??
    first(foot.filter((one) => isNamed(one) && one.closest('aside') === null)) ??
    // Drupal prints who put an article there, and when, in a footer above its text.
    first(times(foot.filter(isSubmitted))) ??
    first(foot.filter((one) => isSubmitted(one) && /created|submitted/.test(hintsOf(one))))
  )
}

function isSubmitted(element: Element): boolean {
  return element.closest('footer.node__meta') !== null
}

/** The day that readers see near the title: it is the outlet's own, where data give the time in another zone. */
export function printedDay({ near }: Surroundings, order?: DayOrder): string | undefined {
  return near
    .filter((one) => (one.localName === 'time' || isHinted(one)) && !isOfChange(one))
    .map((one) => dayInText(one, order))
    .find((day) => day?.length === 10)
}

function isNamed(element: Element): boolean {
  return (
    /(?:^|\s)datePublished(?:\s|$)/i.test(element.getAttribute('itemprop') ?? '') ||
    element.hasAttribute('pubdate') ||
    /(?:^|\s)(?:dt-published|entry-date published)(?:\s|$)/.test(
      element.getAttribute('class') ?? '',
    )
  )
}

function hintsOf(element: Element): string {
  return `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('itemprop') ?? ''}`.slice(
    0,
    400,
  )
}

function isOfChange(element: Element): boolean {
  return (
    /modif|updat|expir|event|birth/i.test(hintsOf(element)) ||
    /^(?:last )?(?:updated|modified|aktualisiert)/i.test(wordsOf(element).slice(0, 20))
  )
}

function isHinted(element: Element): boolean {
  return /(?:^|[\s_-])(?:date|dateline|datetime|datum|date-header|pubdate|published|posted(?:on)?|timestamp|time|fecha|day|submitted|meta|info|byline|details)(?:$|[\s_-])|[a-z](?:Date|Timestamp)(?![a-z])/.test(
    hintsOf(element),
  )
}

/** A date near the title that is all that its element holds. */
export function loneDay({ near }: Surroundings, order?: DayOrder): string | undefined {
  const first = (elements: Element[]) =>
    elements
      .filter((one) => !isOfChange(one) && !isOfFact(one))
      .map((one) => dayInText(one, order))
      .find((day) => day !== undefined)
  return first(near.filter(isAlone)) ?? first(near.filter(isAtEdge))
}

/** `Founded | 5 March 1998`: a row of a table on what the article is about. */
function isOfFact(element: Element): boolean {
  const head = element.closest('tr')?.querySelector('th')
  return head != null && !/date|datum|erschienen|publi|posted|veröff/iu.test(wordsOf(head))
}

/** `Hamburg, 2 November 2021`, `Press release of 2 November 2021 |`, `2.11.2021 // Ada Quill`: the date of a short line. */
function isAtEdge(element: Element): boolean {
  const text = (element.textContent ?? '').length < 160 ? wordsOf(element) : ''
  const parts = text.split(
    /\s*(?:[|•·–—]|\/\/|\s-\s|,\s(?=\d{1,2}[. ])|\bvom\s|(?<=release) (?:of|from)\s)\s*/u,
  )
  return (
    text.length <= 90 &&
    parts.length > 1 &&
    /\d/.test(text) &&
    [parts[0] ?? '', parts[1] ?? '', parts.at(-1) ?? ''].some(isDateLine)
  )
}

/** Also beside a link to the section, which is another element. */
function isAlone(element: Element): boolean {
  return (
    (element.textContent ?? '').length < 120 &&
    (isDateLine(wordsOf(element)) || isDateLine(ownText(element)))
  )
}

function ownText(element: Element): string {
  return [...element.childNodes]
    .map((node) => (node.nodeType === 3 ? (node.nodeValue ?? '') : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

function dayAt(element: Element, order?: DayOrder): string | undefined {
  const data = ['datetime', 'content', 'data-datetime', 'data-date', 'title']
    .map((name) => dayIn(element.getAttribute(name), order))
    .find(Boolean)
  return data ?? dayInText(element, order)
}

function dayInText(element: Element, order?: DayOrder): string | undefined {
  const text = (element.textContent ?? '').length < 600 ? wordsOf(element) : ''
  return text.length <= 120
    ? dayIn(text.replace(/^.*?(?=\b(?:published|posted|veröffentlicht)\b)/iu, ''), order)
    : undefined
}
