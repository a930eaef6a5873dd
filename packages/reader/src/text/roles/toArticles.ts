// Groups the lines of a file into articles, by their roles.
import type { Articles, LineRole, RawArticle } from '../lines/lineRoles.ts'
import type { Line } from '../words/line.ts'

import { isCreditLine, splitFigure } from '../lines/figureCredit.ts'
import { joinCredit } from '../lines/joinCredits.ts'
import { withSureRoles } from './sureRoles.ts'

export interface RoledLine {
  line: Line
  opens: boolean
  role: LineRole
}

export function toArticles(roled: readonly RoledLine[], separators: readonly Line[]): Articles {
  const articles: RawArticle[] = []
  for (const { line, opens, role } of roled) {
    if (opens) {
      articles.push({ doubts: [], lines: [], title: null })
    }
    const article = articles.at(-1) as RawArticle
    article.lines.push({ line, role })
    if (role === 'title') {
      article.title = line
    }
  }
  for (const article of articles) {
    article.lines = withCredits(withSureRoles(article.lines))
  }
  const outer = separators.filter((separator) => !placeWithin(articles, separator))
  return { articles, separators: outer }
}

/** The credit on the line below a picture's caption belongs to it. */
function withCredits(lines: RawArticle['lines']): RawArticle['lines'] {
  const joined: RawArticle['lines'] = []
  for (const { line, role } of lines) {
    const above = joined.at(-1)
    const isBelow = above?.role === role && (role === 'caption' || role === 'figure')
    if (isBelow && isCreditOf(above.line, line)) {
      joined[joined.length - 1] = { line: joinCredit(above.line, line), role }
    } else {
      joined.push({ line, role })
    }
  }
  return joined
}

function isCreditOf(caption: Line, { gap, text, wrapped }: Line): boolean {
  const isDirect = gap <= 1 && !wrapped && !isCreditLine(caption.text)
  return isDirect && splitFigure(caption.text).credit === null && isCreditLine(text)
}

const bodyRoles: ReadonlySet<LineRole> = new Set<LineRole>([
  'figure',
  'heading',
  'interruption',
  'paragraph',
])

/** Between two lines of a body a separator is part of it. */
function placeWithin(articles: RawArticle[], separator: Line): boolean {
  const article = articles.findLast(({ lines }) => (lines[0]?.line.line ?? 0) < separator.line)
  const at = article?.lines.findIndex(({ line }) => line.line > separator.line) ?? -1
  if (!article || at < 1) {
    return false
  }
  const isInside = [at - 1, at].every((near) => bodyRoles.has(article.lines[near]?.role ?? 'title'))
  if (isInside) {
    article.lines.splice(at, 0, { line: separator, role: 'paragraph' })
  }
  return isInside
}
