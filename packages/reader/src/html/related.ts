// Lists of other articles within or below a text, and headings that nothing follows any more.
import { wordsOf } from '../document/fromHTML/dom.ts'
import { chunksOf } from '../dom/head/chunksOf.ts'

/** What stands above such a list. */
const heading =
  /^(?:(?:related|similar|recommended|recent|latest|popular|trending|more|other) (?:articles?|content|coverage|news|posts?|reads|stor(?:y|ies)|reading|topics?)|more (?:from|on|in|about|like)(?: .{2,40})?|most (?:popular|read|viewed)|read (?:more|next|also)|you (?:may|might) (?:also )?(?:like|enjoy)(?: .{2,20})?|(?:keep|continue) reading|up next|don['’]t miss|recommended(?: for you)?|related|in case you missed it|mehr (?:zum thema|artikel|von)(?: .{2,40})?|weitere (?:artikel|beiträge|themen)|ähnliche (?:artikel|beiträge)|das könnte (?:sie|dich) auch interessieren|auch interessant|meistgelesen|lire aussi|à lire (?:aussi|également)|sur le même (?:sujet|thème)|articles? (?:liés|similaires|associés)|les plus lus|lea también|artículos relacionados|más leído|lo más leído|noticias relacionadas|mais lidas|leia (?:também|mais)|leggi anche|articoli correlati|lees ook|meer over)\s*:?$/iu

/** Real pages have fewer. */
const most = 1000

/** Of the words of a block, how many are links where it is a list of them. */
const leastLinked = 0.6

const ofNotes = '[role="doc-endnotes"], [role="doc-noteref"]'

/** Takes them out of the text. Returns the words that were taken. */
export function takeRelated(article: Element): string[] {
  const titles = [...article.querySelectorAll('h2, h3, h4, h5, h6, p, div, strong')]
    .slice(0, most)
    .filter((one) => (one.textContent ?? '').length < 200 && heading.test(wordsOf(one)))
  return [...titles.flatMap((title) => takeList(title, article)), ...takeLastHeadings(article)]
}

/** A title with nothing but links behind it. */
function takeList(title: Element, article: Element): string[] {
  const holder = article.contains(title) ? outermost(title, article) : null
  const list: Element[] = []
  for (
    let next = holder?.nextElementSibling;
    next && isLinked(next);
    next = next.nextElementSibling
  ) {
    list.push(next)
  }
  const end = list.findLastIndex((one) => wordsOf(one) !== '')
  if (!holder || end < 0) {
    return []
  }
  const all = [holder, ...list.slice(0, end + 1)]
  const taken = all.map((one) => chunksOf(one).join(' ')).filter(Boolean)
  all.forEach((one) => one.remove())
  return taken
}

/** What holds the title and no other words. */
function outermost(title: Element, article: Element): Element {
  let holder = title
  while (
    holder.parentElement &&
    holder.parentElement !== article &&
    wordsOf(holder.parentElement) === wordsOf(title)
  ) {
    holder = holder.parentElement
  }
  return holder
}

function isLinked(block: Element): boolean {
  const { length } = wordsOf(block)
  const linked = [...block.querySelectorAll('a'), ...(block.localName === 'a' ? [block] : [])]
    .filter((one) => !one.parentElement?.closest('a') || one === block)
    .reduce((sum, one) => sum + wordsOf(one).length, 0)
  return (
    (length === 0 && block.localName !== 'hr') ||
    (linked >= leastLinked * length && !block.matches(ofNotes) && !block.querySelector(ofNotes))
  )
}

/** What stood below them was taken, or was no text. */
function takeLastHeadings(article: Element): string[] {
  const taken: string[] = []
  for (const block of blocksIn(article).reverse()) {
    const isGone = !article.contains(block)
    if (isGone || (block.localName !== 'img' && wordsOf(block) === '')) {
      continue
    }
    const heading = block.closest('h2, h3, h4, h5, h6')
    if (!heading || taken.length === most) {
      break
    }
    taken.unshift(wordsOf(heading))
    heading.remove()
  }
  return taken
}

/** What may hold words or a picture; notes stand behind the text. */
function blocksIn(article: Element): Element[] {
  const blocks =
    'h1, h2, h3, h4, h5, h6, p, li, blockquote, pre, td, th, figure, img, dd, dt, div, span'
  return [...article.querySelectorAll(blocks)].filter(
    (one) => !one.closest('[role="doc-endnotes"]'),
  )
}
