// What programs add to Markdown: it becomes plain Markdown, or is left out and said.
import { describe, expect, it } from 'vitest'

import { readMarkdown } from '../helpers/readers.ts'
import { show } from '../word/read.ts'

const long =
  'A long enough sentence about the river that nobody measures any more, and more words of it.'

function read(text: string) {
  const { authors, document, proposals, topics } = readMarkdown(`# The river\n\n${long}\n\n${text}`)
  return {
    authors,
    nodes: document.root.children.map(show).slice(1),
    said: proposals.map(({ message }) => message),
    topics,
  }
}

function leftOut(printed: string) {
  return `A command of the program that this text is from was left out: ${printed}`
}

describe('commands of sites', () => {
  it.each([
    ['Hugo', '{{< figure src="/a.jpg" caption="The house." attr="Photo: Ana Vogt" >}}'],
    ['Jekyll', '{% include figure.html url="/a.jpg" caption="The house. Photo: Ana Vogt" %}'],
    ['MDX', '<Figure src="a.jpg" caption="The house. Photo: Ana Vogt" />'],
  ])('of %s make pictures', (_, command) => {
    expect(read(command)).toMatchObject({ nodes: ['figure:The house.'], said: [] })
  })

  it.each([
    ['{{< youtube abc >}}', [leftOut('{{< youtube abc >}}')]],
    ['{% gallery %}', [leftOut('{% gallery %}')]],
    ['{{ site.title }}', [leftOut('{{ site.title }}')]],
    ['<Chart data="x" />', [leftOut('<Chart data="x" />')]],
    ['![[Other note]]', [leftOut('![[Other note]]')]],
  ])('that show something are left out, which is said: %s', (command, said) => {
    expect(read(command)).toMatchObject({ nodes: [], said })
  })

  it.each([
    ['text in a component', '<Callout type="x">\n\nIn **it**.\n\n</Callout>', ['p:In {b it}.']],
    ['text that stands for itself', '{% raw %}{{ x }}{% endraw %}', ['p:{{ x }}']],
    [
      'words of links within the site',
      '[one]({{< ref "a" >}}) [two]({% post_url b %})',
      ['p:one two'],
    ],
    [
      'code',
      'Write `{{ x }}` or\n\n```\n{% y %} [[z]]\n```',
      ['p:Write {c {{ x }}} or', 'p:{c {% y %} [[z]]}'],
    ],
    ['highlighted code', '{% highlight ruby %}\nputs 1\n{% endhighlight %}', ['p:{c puts 1}']],
  ])('leave %s', (_, text, nodes) => {
    expect(read(text)).toMatchObject({ nodes, said: [] })
  })

  it.each([
    [
      'attributes',
      'One.\n{: .lead}\n\n[two](https://a.example/){:target="_blank"}',
      ['p:One.', 'p:<https://a.example/>two</>'],
    ],
    ['a table of contents', '* TOC\n{:toc}', []],
    ['imports and comments', "import A from './a'\n\n{/* no */}\n\nOne.", ['p:One.']],
    ['comments and ids of Obsidian', '[[One]] %%no%% and two. ^id1', ['p:One and two.']],
  ])('that show nothing are left out: %s', (_, text, nodes) => {
    expect(read(text)).toMatchObject({ nodes, said: [] })
  })
})

describe('signs of programs for notes', () => {
  it.each([
    [
      'links',
      '[[Harbour board]], [[people/reed|Bo Reed]] and [[a/Silt.md#Part]]',
      ['p:Harbour board, Bo Reed and Silt'],
    ],
    ['pictures', '![[gauge.png|The gauge house]]', ['figure:The gauge house']],
    ['callouts', '> [!note] Mind\n> the gap', ['quote:{b Mind}', 'quote:the gap']],
    ['highlights', '==one== and a == b', ['p:one and a == b']],
    ['small signs', 'H~2~O, x^2^ and ~~gone~~', ['p:H{sub 2}O, x{sup 2} and {s gone}']],
  ])('are read: %s', (_, text, nodes) => {
    expect(read(text)).toMatchObject({ nodes, said: [] })
  })

  it('may be tags in a line of their own', () => {
    const piece = readMarkdown(`# The river\n#water/tide# #law\n\n${long}`)
    expect(piece.topics).toEqual(['water/tide', 'law'])
    expect(piece.document.root.children.map(show)).toEqual([`p:${long}`])
  })
})

describe('notes that are no footnotes of Markdown', () => {
  it.each([
    ['brackets', 'One.[1] Two.[2]', '[1] First.\n[2] Second.'],
    ['raised digits', 'One.¹ Two.²', '¹ First.\n² Second.'],
    ['a numbered list', 'One.[1] Two.[2]', '## Notes\n\n1. First.\n2. Second.'],
    ['HTML', 'One.<sup>1</sup> Two.<sup>2</sup>', '<sup>1</sup> First.\n\n<sup>2</sup> Second.'],
    [
      'links of Substack',
      'One.[1](https://a.example/p/x#footnote-1) Two.[2](#footnote-2)',
      '[1](#footnote-anchor-1)\n\nFirst.\n\n[2](#footnote-anchor-2)\n\nSecond.',
    ],
  ])('are read: %s', (_, marks, notes) => {
    const { nodes, said } = read(`${marks}\n\n${long}\n\n${notes}`)
    expect([nodes[0], nodes.at(-1)?.replace('"Notes"', '""'), said]).toEqual([
      'p:One.[^1] Two.[^2]',
      'footnotes "":(1)p:First.(2)p:Second.',
      [],
    ])
  })

  it('keep a sign as their label', () => {
    expect(read(`One.\\* Two.†\n\n${long}\n\n\\* First.\n\n† Second.`).nodes).toEqual([
      'p:One.[^*] Two.[^†]',
      `p:${long}`,
      'footnotes "":(*)p:First.(†)p:Second.',
    ])
  })

  it('are said to be missing', () => {
    expect(read('One.[1] Two.[2]').said).toEqual([
      'The text refers to footnote 1, which is missing.',
      'The text refers to footnote 2, which is missing.',
    ])
  })
})

describe('the lines above the text', () => {
  it('are standfirst and byline, with what people are', () => {
    const piece = readMarkdown(
      `# The river\n\n*Nobody measures it any more, and few ask*\n\nBy Ada Quill, senior fellow at the Delta Institute  \n5 March 2024\n\n${long}`,
    )
    expect(piece).toMatchObject({
      authors: [{ name: 'Ada Quill', affiliations: [{ institution: 'Delta Institute' }] }],
      published: '2024-03-05',
      standfirst: ['Nobody measures it any more, and few ask'],
      title: 'The river',
    })
    expect(piece.document.root.children.map(show)).toEqual([`p:${long}`])
  })

  it.each([
    ['MultiMarkdown', `Title: The river\nAuthor: Ada Quill\nDate: 5 March 2024\n\n${long}`],
    ['Notion', `# The river\n\nAuthor: Ada Quill\nDate: March 5, 2024\nStatus: Done\n\n${long}`],
    [
      'YAML without the quotes of a colon',
      `---\ntitle: The river\nnote: a: b\nauthor: Ada Quill\ndate: 2024-03-05\n---\n${long}`,
    ],
  ])('are those of %s', (_, text) => {
    const piece = readMarkdown(text)
    expect(piece).toMatchObject({
      authors: [{ name: 'Ada Quill' }],
      published: '2024-03-05',
      title: 'The river',
    })
    expect(piece.document.root.children.map(show)).toEqual([`p:${long}`])
  })

  it('of Jekyll have spaces between topics', () => {
    const { topics } = readMarkdown(`---\nlayout: post\ntitle: T\ntags: water law\n---\n${long}`)
    expect(topics).toEqual(['water', 'law'])
  })
})
