// The title of an article among all that its page calls so.
import { plain } from '../../values/plain.ts'

export interface TitleCandidates {
  /** In the order of the page. */
  headings: string[]
  /** The heading of the article, where its markup leaves no doubt of it. */
  printed?: string | undefined
  /** Names of the site, and of its address. */
  sites: string[]
  /** What the page says in data, the most explicit first. */
  stated: string[]
  /** The one heading of the first level in the article, where there is one. */
  visible?: string | undefined
  /** What the window shows. */
  window: string
}

export type TitleSource = 'heading' | 'stated' | 'window'

export interface ChosenTitle {
  from: TitleSource
  /** What data call it, where that is another title. */
  other?: string
  /** The heading of the article, where it is another: that of a column, or the title for readers. */
  shown?: string
  title: string
}

/**
 * The heading of the article is what its readers saw: data may be cut, or written for other sites. Where there is none
 * that is sure, data and the window say which heading it is.
 */
export function chooseTitle(given: TitleCandidates): ChosenTitle | null {
  const chosen = chooseAgreed(given)
  const { printed = '', sites } = given
  const isOther =
    printed !== '' && chosen !== null && !agrees(chosen.title, printed) && !isOneOf(printed, sites)
  return isOther ? { ...chosen, shown: printed } : chosen
}

function chooseAgreed(given: TitleCandidates): ChosenTitle | null {
  const chosen = chooseStated(given)
  const { sites, stated, visible = '' } = given
  if (chosen?.from === 'heading') {
    const { title } = chosen
    const other = stated.find((one) => !isOneOf(one, sites) && !agrees(one, title))
    return other ? { ...chosen, other } : chosen
  }
  if (chosen?.from !== 'stated' || !isTitle(visible, given) || isKicked(visible, chosen.title)) {
    return chosen
  }
  const [seen, said] = [keyOf(visible), keyOf(chosen.title)]
  const isCut = seen.startsWith(said)
  const isLonger = said.startsWith(seen) && wordsIn(chosen.title).size < wordsIn(visible).size + 4
  return seen === said
    ? chosen
    : { from: 'heading', title: visible, ...(isCut || isLonger ? {} : { other: chosen.title }) }
}

/** The name of a column may be a heading, too: something else on the page says much the same as a title does. */
function isTitle(heading: string, { sites, stated, window }: TitleCandidates): boolean {
  const words = wordsIn(heading).size
  return (
    [window, ...stated].some((one) => agrees(one, heading)) &&
    (words > 2 || (words > 1 && heading.length > 10) || /\p{Script=Han}{6}/u.test(heading)) &&
    heading.length < 250 &&
    !/(?:…|\.\.\.)$/.test(heading) &&
    !isOneOf(heading, sites)
  )
}

/** A heading may hold the name of its section, too. One word that it ends with is no title, but a topic. */
function isKicked(heading: string, title: string): boolean {
  return (
    keyOf(heading) !== keyOf(title) &&
    keyOf(heading).endsWith(keyOf(title)) &&
    /\s|\p{Script=Han}{3}/u.test(title.trim())
  )
}

function chooseStated(given: TitleCandidates): ChosenTitle | null {
  const { headings, sites, stated, window } = given
  const heading = headingOf(given)
  const confirmed = stated.find((one) => isConfirmed(one, given) && !isOneOf(one, sites))
  if (confirmed) {
    return { from: 'stated', title: withoutSite(confirmed, given) }
  }
  if (heading && isAtEdge(window, heading)) {
    return { from: 'heading', title: heading }
  }
  const known = stated.find((one) => !isOneOf(one, sites))
  if (known) {
    return { from: 'stated', title: withoutSite(known, given) }
  }
  const bare = withoutTail(withoutChannels(withoutSite(window, given)))
  if (heading ?? (bare && !isOneOf(bare, sites))) {
    return { from: heading ? 'heading' : 'window', title: heading ?? bare }
  }
  const [first = window] = headings.filter((one) => !isOneOf(one, sites))
  return first ? { from: 'heading', title: first } : null
}

/** The heading that says most of what the window does. */
function headingOf({ headings, sites, window }: TitleCandidates): string | undefined {
  const parts = window.split(separator).map((part) => wordsIn(part).size)
  const half = 0.5 * Math.max(0, ...parts)
  return headings.find(
    (one) => agrees(window, one) && !isOneOf(one, sites) && sharedWords(window, one) >= half,
  )
}

function isConfirmed(title: string, { headings, window }: TitleCandidates): boolean {
  return (
    (window === '' && headings.length === 0) ||
    [window, ...headings].some((other) => agrees(other, title))
  )
}

function agrees(one: string, other: string): boolean {
  const shared = sharedWords(one, other)
  const least = Math.min(wordsIn(one).size, wordsIn(other).size)
  return (
    shared > 0 &&
    shared >= 0.6 * least &&
    (least > 1 || isAtEdge(one, other) || isAtEdge(other, one))
  )
}

function sharedWords(one: string, other: string): number {
  const words = wordsIn(other)
  return [...wordsIn(one)].filter((word) => words.has(word)).length
}

function wordsIn(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

/** Whether a heading is the title without what stands before or behind it. */
function isAtEdge(title: string, heading: string): boolean {
  const [whole, part] = [keyOf(title), keyOf(heading)]
  return part !== '' && (whole.startsWith(part) || whole.endsWith(part))
}

const separator =
  /\s+(?:[|–—·•»«:-]{1,2}|>>)\s+|\s*[|｜／]\s*|\s*_\s*(?=[^\s_]+$)|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}」』）])(?:[:：-](?=\S+$)|：)|\s+(?=\[[^[\]]+\]$)/u

/** Without the name of the site before or behind it: `Title | The Example Gazette`. */
function withoutSite(title: string, { headings, sites }: TitleCandidates): string {
  const printed = headings.find(
    (one) => one.length < title.length && one.length > 7 && isEdgePart(title, one),
  )
  return printed ?? withoutSiteName(title, ...sites)
}

/** `标题_频道_网站`: pages in Chinese have the section and the site behind their title. */
function withoutChannels(title: string): string {
  return /\p{Script=Han}/u.test(title)
    ? title.replace(/(?<=[^\s_]{6})(?:_[^\s_]{2,12}){1,3}$/u, '')
    : title
}

/** `Title – Gazette Africa`, of which nothing else says that it is a name: few words behind many. */
function withoutTail(title: string): string {
  const [, tail = ''] = /\s[|–—»-]\s+([^\s|–—»][^|–—»]{1,29})$/u.exec(title) ?? []
  const before = tail ? title.slice(0, -tail.length).replace(/[\s|–—»-]+$/u, '') : ''
  const isName =
    tail.split(' ').length <= 3 && /^\p{Lu}/u.test(tail) && before.split(/\s+/).length > 2
  return before && isName && tail.length < 0.6 * before.length ? before : title
}

/** A heading counts where a sign separates it from the rest. */
function isEdgePart(title: string, part: string): boolean {
  const rest = title.startsWith(part) ? title.slice(part.length) : ''
  return /^\s*(?:[|｜–—·•»«_[]|-\s|:\s*\S+$)/u.test(rest)
}

function withoutSiteName(title: string, ...sites: string[]): string {
  let rest = title
  for (let before = ''; before !== rest;) {
    before = rest
    const parts = rest.split(separator)
    const [first = '', last = ''] = [parts[0], parts.at(-1)]
    if (parts.length > 1 && isLikeOneOf(last, sites)) {
      rest = rest.slice(0, rest.lastIndexOf(last)).replace(/[\s|｜／–—·•»«>:：_[-]+$/u, '')
    } else if (parts.length > 1 && isOneOf(first, sites)) {
      rest = rest.slice(rest.indexOf(first) + first.length).replace(/^[\s|｜／–—·•»«>:：_-]+/u, '')
    }
  }
  return rest || title
}

export function partsOfTitle(title: string): string[] {
  return title.split(separator)
}

export function sameName(one: string, other: string): boolean {
  return keyOf(one) !== '' && keyOf(one) === keyOf(other)
}

function isOneOf(text: string, sites: string[]): boolean {
  const key = keyOf(text)
  return key === '' || sites.some((site) => keyOf(site) !== '' && key === keyOf(site))
}

/** `Figma Blog`, where the site is called `Figma`; `TV3 Politics`, where it is `TV3`. */
function isLikeOneOf(text: string, sites: string[]): boolean {
  const key = keyOf(text)
  const words = text.toLowerCase()
  return (
    isOneOf(text, sites) ||
    (text.split(/\s+/).length <= 3 &&
      sites.some((site) => words.startsWith(`${site.toLowerCase()} `))) ||
    (text.split(/\s+/).length <= 4 &&
      sites
        .map(keyOf)
        .some(
          (site) =>
            site.length > 3 &&
            key.length > 3 &&
            (key.startsWith(site) || site.startsWith(key) || key.endsWith(site)),
        ))
  )
}

function keyOf(name: string): string {
  return plain(name)
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
