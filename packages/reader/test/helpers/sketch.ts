// Documents with footnotes, sketched in a few words.

export interface Sketch {
  /** Lists of notes: id, or `id:label`, to text. */
  lists?: Record<string, string>[]
  /** Paragraphs; `^a` is a mark for the note `a`. */
  text: string[]
}

export function documentOf({ lists = [], text }: Sketch) {
  const children = [...text.map(paragraphOf), ...lists.map(listOf)]
  return { root: { type: 'root', children, direction: null, format: '', indent: 0, version: 1 } }
}

const element = { direction: null, format: '', indent: 0, version: 1 } as const

function paragraphOf(line: string) {
  const children = line
    .split(/(\^\w+)/)
    .filter(Boolean)
    .map((part) =>
      part.startsWith('^')
        ? { type: 'footnote-ref', label: '', noteId: part.slice(1), version: 1 }
        : { type: 'text', detail: 0, format: 0, mode: 'normal', style: '', text: part, version: 1 },
    )
  return { ...element, type: 'paragraph', children, textFormat: 0, textStyle: '' }
}

function listOf(notes: Record<string, string>) {
  const children = Object.entries(notes).map(([key, text]) => {
    const [noteId = '', label = ''] = key.split(':')
    return { ...element, type: 'footnote', children: [paragraphOf(text)], label, noteId }
  })
  return { ...element, type: 'footnotes', children, label: '' }
}
