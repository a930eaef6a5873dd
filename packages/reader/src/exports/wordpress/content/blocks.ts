// The blocks of WordPress' editor: their comments go, what stands between them gets its paragraphs, and what they only
// name is put in, or said to be missing.
import type { LeftOut } from '../../../reasons.ts'

import { autop } from './autop.ts'

export interface Blocks {
  html: string
  leftOut: LeftOut[]
}

/** Attributes have no `>`: it is escaped. */
const comment = /<!--\s+(\/?)wp:([a-z][\w/-]*)\s+([^>]{0,50000}?)(\/?)-->/g

/** Blocks without words of their own. */
const silent =
  /^(?:block|footnotes|more|navigation|nextpage|post-\w+|query\S*|separator|site-\w+|spacer|template-part)$/

const deepest = 3

/** In characters. */
const longest = 5000

/** @param shared texts of blocks that posts share, by id */
export function blocksHTML(
  content: string,
  shared: ReadonlyMap<string, string>,
  level = 0,
): Blocks {
  const found: Blocks = { html: '', leftOut: [] }
  let depth = 0
  let at = 0
  const take = (end: number) => {
    const text = content.slice(at, end)
    found.html += depth === 0 ? autop(text) : text
  }
  for (const match of content.matchAll(comment)) {
    const [whole, isEnd, name = '', attributes = '', isVoid] = match
    take(match.index)
    at = match.index + whole.length
    if (isEnd) {
      depth = Math.max(0, depth - 1)
    } else if (isVoid) {
      const own = voidBlock(name, attributes.trim(), shared, level)
      found.html += own.html
      found.leftOut.push(...own.leftOut)
    } else {
      depth += 1
    }
  }
  take(content.length)
  return found
}

function voidBlock(
  name: string,
  attributes: string,
  shared: ReadonlyMap<string, string>,
  level: number,
): Blocks {
  const [, ref = ''] = (name === 'block' && /"ref":\s*(\d+)/.exec(attributes)) || []
  const text = shared.get(ref)
  if (text !== undefined && level < deepest) {
    return blocksHTML(text, shared, level + 1)
  }
  const isNamed = name === 'block' || !silent.test(name)
  const row = [name, attributes].join(' ').trim().slice(0, longest)
  return { html: '', leftOut: isNamed ? [{ reason: 'command', text: row }] : [] }
}
