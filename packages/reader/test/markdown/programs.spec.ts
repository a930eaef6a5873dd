// What programs add to Markdown beside the dialects of sites. All texts are made up.
import { expect, it } from 'vitest'

import { kindOf } from '../../src/sources/kindOf.ts'
import { boilerplateOf } from '../helpers/pieces.ts'
import { readMarkdown } from '../helpers/readers.ts'
import { show } from '../word/read.ts'

function nodesOf(text: string): string[] {
  return readMarkdown(text).document?.root.children.map(show) ?? []
}

it('a text without a title keeps its first paragraph', () => {
  expect(nodesOf('The first.\n\nThe second.')).toEqual(['p:The first.', 'p:The second.'])
})

it('JSON above a text is front matter', () => {
  const piece = readMarkdown('{\n  "title": "Levels",\n  "author": "Jo Ames"\n}\n\nThe text.')
  expect(piece.title).toBe('Levels')
  expect(piece.authors.map(({ name }) => name)).toEqual(['Jo Ames'])
})

it('a file named so is Markdown, though it begins with an element', async () => {
  const bytes = new TextEncoder().encode('<h1 align="center">Levels</h1>\n\nThe *text*.')
  expect(await kindOf({ name: 'README.md', bytes })).toBe('markdown')
})

it.each([
  ['# T\n\n## Start {#sec:start .x}\n\nText.', ['h2:Start', 'p:Text.']],
  ['# T\n\n| One line\n| and another\n\nText.', ['p:One line/and another', 'p:Text.']],
  ['# T\n\nPound\n:   the water between\n\nText.', ['p:Pound', 'p:the water between', 'p:Text.']],
  ['# T\n\n::: {.note}\nA box.\n:::\n\nText.', ['p:A box.', 'p:Text.']],
  ['# T\n\n- [x] done\n- [ ] open', ['bullet@1:*☑ done*☐ open']],
  [
    '# T\n\nText.[p. 3][#penn]\n\n[#penn]: Penn, *Weirs*.',
    ['p:Text. (p. 3)[^]', 'footnotes "":()p:Penn, {i Weirs}.'],
  ],
  [
    '# T\n\nText.\n\n\\[caption id="a" width="3"\\]![w](w.jpg) The weir\\[/caption\\]',
    ['p:Text.', 'figure:The weir'],
  ],
])('%j is what its program shows', (text, expected) => {
  expect(nodesOf(text)).toEqual(expected)
})

it('a picture without words, and keys of sources, are said', () => {
  const messages = readMarkdown('# T\n\nText [@penn2011].\n\n![](a.png)').proposals.map(
    ({ message }) => message,
  )
  expect(messages).toEqual([
    'The text names sources by keys of another file, such as [@penn2011]: they stayed as they are.',
    'A picture has no caption: where it cannot be fetched, nothing stands in its place.',
  ])
})

it.each([
  [
    'columns below dashes',
    'Quay   Depth\n-----  -----\nNorth    4.2\nSouth    3.9\n\n: Depths {#tbl:d}',
    ['table:[#Quay|#Depth][North|4.2][South|3.9]', 'p:Depths'],
  ],
  [
    'columns without a head',
    '-----  ---\nNorth  4.2\nSouth  3.9\n-----  ---',
    ['table:[North|4.2][South|3.9]'],
  ],
  [
    'rows of several lines',
    '----------------\nQuay     Depth\n-------  -------\nNorth    4.2 at\n         ebb\n\nSouth    3.9\n----------------',
    ['table:[#Quay|#Depth][North|4.2 at ebb][South|3.9]'],
  ],
  [
    'a grid',
    '+-------+-----+\n| Quay  | Low |\n+=======+=====+\n| North | 4.2 |\n+-------+-----+\n| South | 3.9 |\n+-------+-----+',
    ['table:[#Quay|#Low][North|4.2][South|3.9]'],
  ],
  [
    'a caption of MultiMarkdown',
    '| Quay | Low |\n|---|---|\n| North | 4.2 |\n[Depths][d]',
    ['table:[#Quay|#Low][North|4.2]', 'p:Depths'],
  ],
  [
    'a first column in bold',
    '| | Low |\n|---|---|\n| **North** | 4.2 |\n| **South** | 3.9 |',
    ['table:[#|#Low][>North|4.2][>South|3.9]'],
  ],
])('a table with %s', (_, table, expected) => {
  expect(nodesOf(`# T\n\nText.\n\n${table}\n\nEnd.`)).toEqual(['p:Text.', ...expected, 'p:End.'])
})

it.each([
  ['[toc]\n\n# T\n\nText.', ['p:Text.']],
  ['# T\n\n/quay.jpg "The quay"\n\nText.', ['figure:The quay', 'p:Text.']],
  ['# T\n\n![The quay](q.png)\n\nThe quay\n\nText.', ['figure:The quay', 'p:Text.']],
  ['# T\n\n::: {.callout-tip title="A tip"}\nMeasure.\n:::', ['p:{b A tip}', 'p:Measure.']],
  ['# T\n\n- One\n  id:: 65e5\n- Two\n', ['bullet@1:*One*Two']],
  ['# T\n\n{{ figure(src="q.jpg", caption="The quay") }}', ['figure:The quay']],
  ['# T\n\n[]{#a}Text[^1^](#x).', ['p:Text{sup 1}.']],
  [
    '# T\n\n{{< figure src="q.jpg" title="The quay" caption="In rain" >}}',
    ['figure:The quay. In rain'],
  ],
])('%j is what its program shows, too', (text, expected) => {
  expect(nodesOf(text)).toEqual(expected)
})

it('code that is run, abbreviations and links of the site are named', () => {
  const piece = readMarkdown(
    '# T\n\n*[HC]: Harbour Council\n\n```{r setup, include=FALSE}\nlibrary(x)\n```\n\nThe mean is `r mean(x)`.\n\n[Subscribe now](https://q.example/subscribe)\n',
  )
  expect(piece.document?.root.children.map(show)).toEqual(['p:The mean is {c r mean(x)}.'])
  expect(boilerplateOf(piece)).toEqual(['Subscribe now'])
  expect(piece.proposals.map(({ message }) => message)).toEqual([
    'A command of the program that this text is from was left out: ```{r setup, include=FALSE}',
    'A command of the program that this text is from was left out: *[HC]: Harbour Council',
    'A program puts results in place of code, such as `r mean(x)`: the code stayed as it is.',
  ])
})

it.each([
  [
    '## What the pilots know\n\n[Ada Quill](https://m.example/@ada) · 7 min read · Mar 5, 2024',
    'What the pilots know',
  ],
  ['By Ada Quill | 5 March 2024 | The Gazette', undefined],
])('%j names author and day', (lines, standfirst) => {
  const piece = readMarkdown(`# Low water\n\n${lines}\n\nIt ebbs, and it flows.`)
  expect(piece.authors).toEqual([{ name: 'Ada Quill', affiliations: [], inferred: false }])
  expect(piece.published).toBe('2024-03-05')
  expect(piece.standfirst[0]).toBe(standfirst)
})

it('“Erschienen in: …” says where it appeared', () => {
  expect(
    readMarkdown('# Ebbe\n\n*Erschienen in: Beispielzeitung, 5. März 2024*\n\nEs fällt.'),
  ).toMatchObject({ outlet: 'Beispielzeitung', published: '2024-03-05' })
})

it('names with raised numbers, and thanks of the title, are read above a text', () => {
  const piece = readMarkdown(
    '# Low water\\*\n\nAda Quill^1^ and Bo Reed^2^\n\n^1^ Delta Institute\n\n^2^ Port Trust\n\nIt ebbs, and it flows.\n\n\\* We thank the pilots.',
  )
  expect(piece.title).toBe('Low water')
  expect(piece.authors).toMatchObject([
    { name: 'Ada Quill', affiliations: [{ institution: 'Delta Institute' }] },
    { name: 'Bo Reed', affiliations: [{ institution: 'Port Trust' }] },
  ])
  expect(piece.acknowledgements).toEqual(['We thank the pilots.'])
  expect(piece.document?.root.children.map(show)).toEqual(['p:It ebbs, and it flows.'])
})

it('a long row of dashes is a line, and quotes within quotes without end are refused', () => {
  expect(nodesOf(`# T\n\nText.\n\n${'-'.repeat(72)}\n\n${'- '.repeat(30)}\n\nEnd.`)).toEqual([
    'p:Text.',
    'horizontalrule:',
    'horizontalrule:',
    'p:End.',
  ])
  expect(() => readMarkdown(`# T\n\n${'- '.repeat(30)}x`)).toThrow('nested too deeply')
})

it('formulas are said, and prices are none', () => {
  const said = (text: string) => readMarkdown(`# T\n\n${text}`).proposals.length
  expect(said('The mean is $x^2 + 1$.')).toBe(1)
  expect(said('It cost $5 in May, and $6 in June.')).toBe(0)
})
