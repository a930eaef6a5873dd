// The levels of headings: whatever level a text begins with is our first below the title.
import type { DocumentNode, RichTextDocument } from '../document/types.ts'

export function withHeadingLevels(document: RichTextDocument): RichTextDocument {
  const tags = [...new Set(document.root.children.flatMap(tagOf))].sort()
  const children = document.root.children.map((node) => {
    const [tag] = tagOf(node)
    return tag ? { ...node, tag: `h${2 + tags.indexOf(tag)}` } : node
  })
  return { root: { ...document.root, children } }
}

function tagOf(node: DocumentNode): string[] {
  return node.type === 'heading' && typeof node.tag === 'string' ? [node.tag] : []
}
