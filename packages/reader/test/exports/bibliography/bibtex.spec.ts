// BibTeX and BibLaTeX: entries, LaTeX, names, dates, and what is damaged. All works are made up.
import { describe, expect, it } from 'vitest'

import { decodeLaTeX } from '../../../src/exports/bibliography/bibtex/decodeLaTeX.ts'
import { namesInBibTeX } from '../../../src/exports/bibliography/bibtex/names.ts'
import { readBibTeX } from '../../../src/exports/bibliography/bibtex/readBibTeX.ts'

describe('LaTeX', () => {
  it.each([
    [String.raw`K{\"o}nig \& S{\o}n`, 'König & Søn'],
    [
      String.raw`{\'E}tudes sur l'\^ile, {\c{c}}a, \v{S}koda, na\"{\i}ve, \'{\i}`,
      "Études sur l'île, ça, Škoda, naïve, í",
    ],
    [String.raw`\L{}\'od\'z \aa \AA{} \ss{} Stra\ss e \oe uvre`, 'Łódź åÅ ß Straße œuvre'],
    [String.raw`G\"odel, Erd\H{o}s, \'{\L}, \k{a}, \u g, \c c, \.Z`, 'Gödel, Erdős, Ł́, ą, ğ, ç, Ż'],
    ["pp. 12--34 --- and ``quoted'' `so'", "pp. 12–34 — and “quoted” ‘so'"],
    [String.raw`\emph{Low {Water}} and \textbf{High}, \enquote{so}`, 'Low Water and High, “so”'],
    [
      String.raw`The $\alpha$-test of H$_2$O at 10$^{-3}$~\textdegree{}C`,
      'The α-test of H₂O at 10⁻³ °C',
    ],
    [String.raw`$\frac{a}{b}$ \unknown{kept} \kept`, String.raw`$\frac{a}{b}$ \unknown kept \kept`],
    [
      String.raw`100\% of \$5 \#1 a\_b \{c\} \textquotedblleft d\textquotedblright`,
      '100% of $5 #1 a_b {c} “d”',
    ],
    [String.raw`\href{https://quay.example}{Quay} {\em Notes} \textsuperscript{2}`, 'Quay Notes ²'],
    ['price: $5 and', 'price: $5 and'],
    ['naïve – already “Unicode”', 'naïve – already “Unicode”'],
    ['\\', ''],
    ['{{{', ''],
  ])('%s is %s', (tex, text) => {
    expect(decodeLaTeX(tex)).toBe(text)
  })
})

describe('names', () => {
  it.each<[string, string[]]>([
    ['Ada Quill and Roe, Jane', ['Ada Quill', 'Jane Roe']],
    ['van der Berg, Ada', ['Ada van der Berg']],
    ['de la Cruz, Jr., Juan AND Roe, J.', ['Juan de la Cruz Jr.', 'J. Roe']],
    [
      '{Ministry of Ports and Quays} and M{\\"u}ller, Eva',
      ['Ministry of Ports and Quays', 'Eva Müller'],
    ],
    ['{{World Harbour Bank}}', ['World Harbour Bank']],
    ['family=Berg, given=Ada, prefix=van der, useprefix=true', ['Ada van der Berg']],
    ['Quill, A. and others', ['A. Quill']],
    ['{\\"O}zg{\\"u}r {\\c{S}}ahin', ['Özgür Şahin']],
    ['', []],
  ])('in %s', (value, names) => {
    expect(namesInBibTeX(value).names).toEqual(names)
  })
})

function only(text: string) {
  const [first] = readBibTeX(text)
  return first!
}

describe('an entry', () => {
  it('of a journal has all that is printed', () => {
    const text = `
@article{quill2020low,
  title = {Low {Water}: {A} History},
  author = "Quill, Ada and {Port Authority}",
  journal = {Journal of Harbour Studies}, volume = 12, number = {3}, pages = {45--67},
  year = 2020, month = mar # "~5", doi = {10.5555/low\\_water}, url = {https://quay.example/a\\_b?c=1\\&d=2},
  abstract = {We sounded the bank. It moved.}, keywords = {tides, harbours}, language = {ngerman},
  note = {Reprinted in 2021}, issn = {1234-5678}, file = {:home/low.pdf:pdf}
}`
    expect(only(text)).toMatchObject({
      abstract: 'We sounded the bank. It moved.',
      authors: ['Ada Quill', 'Port Authority'],
      doi: '10.5555/low_water',
      issue: '3',
      kind: 'journal-article',
      language: 'de',
      left: ['note: Reprinted in 2021'],
      outlet: 'Journal of Harbour Studies',
      pages: '45–67',
      place: '2',
      published: '2020-03-05',
      title: 'Low Water: A History',
      topics: ['tides', 'harbours'],
      url: 'https://quay.example/a_b?c=1&d=2',
      volume: '12',
    })
  })

  it.each([
    ['year = {2020}', '2020'],
    ['year = 2020, month = {March}', '2020-03'],
    ['year = 2020, month = 3', '2020-03'],
    ['year = 2020, month = {März}, day = {7}', '2020-03-07'],
    ['year = 2020, month = {5 March}', '2020-03-05'],
    ['year = 2020, month = {March/April}', '2020-03'],
    ['year = 2020, month = {Spring}', '2020'],
    ['year = {2020/21}', '2020'],
    ['year = {[c. 2019]}', '2019'],
    ['year = {in press}', ''],
    ['year = {0000}', ''],
    ['year = 2021, month = feb, day = 30', '2021'],
    ['date = {2020-03-05}', '2020-03-05'],
    ['date = {2020-03/2020-05}', '2020-03'],
    ['date = {2020-21}', '2020'],
    ['date = {2020~}', '2020'],
    ['date = {2020-03-05T10:00:00}', '2020-03-05'],
    ['', ''],
  ])('with %s is of %s', (date, published) => {
    const fields = date ? `, ${date}` : ''
    expect(only(`@article{a, title = {T}, journal = {J}${fields}}`).published).toBe(published)
  })

  it.each([
    ['article', 'journal-article'],
    ['incollection', 'chapter'],
    ['techreport', 'brief'],
    ['online', 'other'],
    ['review', 'review'],
    ['book', null],
    ['phdthesis', null],
    ['dataset', null],
    ['software', null],
  ])('of the type %s is %s', (type, kind) => {
    expect(only(`@${type}{a, title={T}, publisher={Quay Press}}`)).toMatchObject({ type, kind })
  })

  it.each([
    ['@Report{a, institution={Institute of Tides}, type={Brief}, number={7}', 'Institute of Tides'],
    [
      '@incollection{a, booktitle={Ports}, booksubtitle={A Reader}, publisher={Quay Press}',
      'Ports: A Reader',
    ],
    ['@article{a, journal={arXiv preprint arXiv:2001.01234}', 'arXiv'],
    ['@misc{a, howpublished={\\url{https://quay.example}}', ''],
    ['@misc{a, howpublished={The Tide}', 'The Tide'],
    ['@online{a, organization={Harbour Review}', 'Harbour Review'],
  ])('%s} appeared at %s', (text, outlet) => {
    expect(only(`${text}, title={T}}`).outlet).toBe(outlet)
  })

  it('takes what another one says for it', () => {
    const [chapter] = readBibTeX(`
@incollection{one, title={Low water}, author={Quill, Ada}, crossref={book}}
@book{book, title={Ports}, editor={Roe, Jane}, publisher={Quay Press}, year={2019}, doi={10.5555/ports}}`)
    expect(chapter).toMatchObject({
      doi: '',
      outlet: 'Ports',
      published: '2019',
      title: 'Low water',
    })
  })

  it('has macros filled in', () => {
    const text =
      '@string{jhs = "Journal of " # {Harbour Studies}}\n@article(a, title={T}, journal = jhs, year = "2020")'
    expect(only(text)).toMatchObject({ outlet: 'Journal of Harbour Studies', published: '2020' })
  })

  it('keeps what is among comments', () => {
    const text =
      '% Encoding: UTF-8\nSome words, me@quay.example.\n@comment{jabref-meta: {a, @b}}\n@preamble{"x"}\n@misc{a, title={T}}'
    expect(readBibTeX(text).map(({ place, title }) => [place, title])).toEqual([['5', 'T']])
  })
})

describe('an entry that is damaged', () => {
  const good = (key: string) => `@article{${key},\n  title = {Of ${key}},\n  journal = {J}\n}\n`

  it.each([
    ['lacks a brace', '@article{bad,\n  title = {Never {closed},\n  journal = {J}\n}\n'],
    ['lacks a quotation mark', '@article{bad,\n  title = "Never closed,\n  journal = {J}\n}\n'],
    ['lacks an equals sign', '@article{bad,\n  title {T},\n}\n'],
    ['has a brace too many', '@article{bad,\n  title = {T}},\n  journal = {J}\n}\n'],
  ])('because it %s is said, with its line, and the others are read', (reason, bad) => {
    const found = readBibTeX(`${good('a')}${bad}${good('b')}`)
    const titles = found.filter(({ problem }) => !problem).map(({ title }) => title)
    expect(titles.filter((title) => title.startsWith('Of '))).toEqual(['Of a', 'Of b'])
    if (!reason.includes('too many')) {
      expect(found.find(({ problem }) => problem)).toMatchObject({
        place: '5',
        problem: { code: 'source-entry-broken', values: { key: 'bad' } },
      })
    }
  })

  it('at the end of the file is said', () => {
    expect(readBibTeX('@article{a, title = {T')).toMatchObject([
      { problem: { code: 'source-entry-broken' } },
    ])
  })

  it('is read without a key, or without a comma between fields', () => {
    expect(only('@article{, title={T} journal={J} }')).toMatchObject({ outlet: 'J', title: 'T' })
    expect(only('@article{\n\ttitle = {T},\n\tjournal = {J}\n}')).toMatchObject({ title: 'T' })
  })

  it('takes no longer the longer it is', () => {
    const text = '@article{a, title = {'.repeat(20_000)
    expect(readBibTeX(text)).toHaveLength(1)
    expect(decodeLaTeX('{\\"'.repeat(5000))).toMatch(/^"/)
  })
})
