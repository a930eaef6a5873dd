// Lines of a text that its site puts there: links to other articles, newsletters, ways to share.
import { wordsOf } from '../../document/fromHTML/dom.ts'

const longest = 220

const opening = new RegExp(
  `^(?:${[
    String.raw`(?:read|see|watch|listen|hear)(?: (?:more|also|next|on))?\s*(?::|>>|→)`,
    String.raw`also read|read (?:more|next|also)|more (?:on this|from|like this)|related(?: (?:articles?|content|posts?|stor(?:y|ies)|reading|topics?))?\s*(?::|$)|don['’]t miss:|recommended(?: for you)?\s*(?::|$)|trending\s*(?::|$)|most read`,
    String.raw`(?:sign up|subscribe|register)\s(?:.{0,80}\s)?(?:newsletters?|updates|e-?mails?|inbox|alerts|briefing|podcast|channel|today|now|here)`,
    String.raw`(?:get|receive)\s(?:.{0,60}\s)?(?:in your inbox|newsletters?|by e-?mail)`,
    String.raw`(?:follow|like|find|join) us (?:on|at)\b`,
    String.raw`share (?:this|on|via)\b|share\s*$|tweet\s*$`,
    String.raw`(?:advertisement|advertising|anzeige|publicité|publicidad|sponsored(?: content)?|skip advertisement)\s*$|(?:article|story) continues`,
    String.raw`this entry was posted (?:on|in|by)\b|you can follow any responses to this entry`,
    String.raw`(?:click|tap) here (?:to|for)\b`,
    String.raw`lesen sie|mehr zum thema|auch interessant|das könnte sie auch interessieren|newsletter abonnieren|jetzt abonnieren|teilen auf`,
    String.raw`(?:lire aussi|à lire aussi|à lire|sur le même sujet|lea también|leer más|leia (?:também|mais))\b`,
    String.raw`this post is (?:public|for paid subscribers)|thanks for reading\b|discussion about this post\s*$|leave a comment\s*$|subscribe now\s*$|get (?:\d+% off|the app)`,
  ].join('|')})`,
  'iu',
)

/** What stands before a list of links. */
const listing = /^(?:filed under|posted in|tagged(?: with)?|tags|schlagwörter|kategorien?)\s*:/iu

/**
 * Takes them out of the text. Returns what was taken.
 * @param isLinked whether only lines that are links mostly are taken: a manuscript has no site around it
 */
export function takeBoilerplate(article: Element, isLinked = false): string[] {
  const taken: string[] = []
  for (const block of article.querySelectorAll(
    'p, li, div, h2, h3, h4, h5, h6, aside, blockquote',
  )) {
    const words = (block.textContent ?? '').length < 4 * longest ? wordsOf(block) : ''
    if (
      words &&
      words.length <= longest &&
      isBoilerplate(block, words) &&
      (!isLinked || block.querySelector('a[href]') !== null) &&
      block.closest('[role="doc-endnotes"], figure') === null &&
      block.querySelector('[role="doc-noteref"], img, p + p, li + li') === null
    ) {
      taken.push(words)
      block.remove()
    }
  }
  return [...new Set(taken)]
}

/** Behind all text. */
function isLast(block: Element): boolean {
  for (let at: Element | null = block; at; at = at.parentElement) {
    for (let next = at.nextSibling; next; next = next.nextSibling) {
      if ((next.textContent ?? '').trim() !== '') {
        return false
      }
    }
  }
  return true
}

/** What programs call a list of topics. */
function isNamedTags(block: Element): boolean {
  return /(?:^|[\s_-])(?:categories|keywords|post-?tags|schlagworte|tags|topics)(?:$|[\s_-])/i.test(
    (block.getAttribute('class') ?? '').slice(0, 300),
  )
}

/** A sentence of the text may begin in the same way: it ends like one, and is no link. */
function isBoilerplate(block: Element, words: string): boolean {
  const linked = [...block.querySelectorAll('a')].reduce((sum, one) => sum + wordsOf(one).length, 0)
  const [match] = opening.exec(words) ?? []
  if (match === undefined) {
    return (
      listing.test(words) && (linked > 0.5 * words.length || isNamedTags(block) || isLast(block))
    )
  }
  return match.length === words.length || linked > 0.3 * words.length || words.length < 120
}
