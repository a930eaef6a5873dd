// Takes line breaks and indentation out of queries: a two-hundredth of the package.
import type { Plugin } from 'esbuild'

import { readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** What the SQL step writes is read by people, and compared with what stands in databases. */
export function compactSQL(src: string): Plugin {
  const step = path.join(src, 'database/sqlStep')
  return {
    name: 'compact-sql',
    setup(build) {
      build.onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => {
        const text = readFileSync(file, 'utf8')
        return text.includes('sql`') && file.startsWith(src) && !file.startsWith(step)
          ? { contents: withoutBreaks(text), loader: file.endsWith('x') ? 'tsx' : 'ts' }
          : undefined
      })
    },
  }
}

/** Of templates with the tag `sql`; a part with a comment, or with a text that goes on in the next line, stays as it is. Pure. */
export function withoutBreaks(text: string): string {
  const parts = partsIn(ts.createSourceFile('file.tsx', text, ts.ScriptTarget.Latest, true))
  return parts.toReversed().reduce((before, part) => {
    const [from, to] = [part.getStart(), part.end]
    const written = before.slice(from, to)
    const isKept = written.includes('--') || /'[^'\n]*\n/.test(written.replaceAll(/'[^'\n]*'/g, ''))
    return isKept
      ? before
      : before.slice(0, from) + written.replaceAll(/\s*\n\s*/g, ' ') + before.slice(to)
  }, text)
}

/** The texts of the templates, in their order. */
function partsIn(node: ts.Node): ts.Node[] {
  const own =
    ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'sql'
      ? textsOf(node.template)
      : []
  const others: ts.Node[] = []
  ts.forEachChild(node, (child) => void others.push(...partsIn(child)))
  return [...own, ...others].toSorted((a, b) => a.getStart() - b.getStart())
}

function textsOf(template: ts.TemplateLiteral): ts.Node[] {
  return ts.isNoSubstitutionTemplateLiteral(template)
    ? [template]
    : [template.head, ...template.templateSpans.map(({ literal }) => literal)]
}
