// Where articles begin, and what only looks like the beginning of one.
import { describe, expect, it } from 'vitest'

import { parseText } from '../../src/text/parseText.ts'
import { toLines } from '../../src/text/words/line.ts'
import { normaliseLine, reassemble } from './reassemble.ts'

const body = [
  'The tide tables of the estuary are printed once a year, by a firm that has printed them since the war.',
  'Nobody in the firm has ever seen the estuary, and the tables are seldom wrong by more than an hour.',
  'What the fishermen use instead is a mark on the harbour wall, and a boy who is sent to look at it.',
]
const signed = 'Mira Holt is a writer based in Oban.'

function starts(text: string): [number, string][] {
  return parseText(text).pieces.map(({ note, title }) => [note.length, title.text])
}

function post(note: string, title: string, ...rest: string[]): string[] {
  return [note, title, ...rest]
}
function corpus(...posts: string[][]): string {
  return posts.flat().join('\n\n')
}

const firstPost = post(
  'A new piece for the Harbour Gazette on tides.',
  'The boy and the wall',
  ...body,
  signed,
)

describe('notes', () => {
  it.each([
    'My latest column for the Harbour Gazette, on why nobody reads the tables.',
    'Our new essay in Saltmarsh looks at the firm that prints them.',
    'Another short one, this time for the Weser Courier.',
    'As usual I am late in posting here. This appeared in the Fenland Argus last week.',
    'Here is the text of something that ran in Terrain on Monday.',
    'Re-posting my commentary for the Delta Forum with their kind permission.',
    'Out today at Kestrel & Crow: a few thoughts on tables and boys.',
    'Catching up at last. Wrote this for The Lantern in the spring, and they were kind about its length.',
    'From the archive: a review for the Pale that never made it onto this site.',
    'Finally had the time to write the long article on tables that I had promised to the Journal of Harbour Studies.',
    'Was asked by the editors of Meridian Post to say something about tables. Did so. Enjoy.',
    'The second part of our series for Compass Review, with many thanks to Ruth for her patience.',
  ])('are recognized: “%s”', (note) => {
    expect(starts(corpus(firstPost, post(note, 'The firm that prints the sea', ...body)))).toEqual([
      [1, 'The boy and the wall'],
      [1, 'The firm that prints the sea'],
    ])
    expect(
      starts(
        corpus(
          firstPost.slice(0, -1),
          post(
            note,
            'The firm that prints the sea',
            'Its tables are wrong by an hour a year',
            ...body,
          ),
        ),
      ),
    ).toHaveLength(2)
  })

  it.each([
    'I have been to the wall myself, and I was wrong about it.',
    'In my column for the Harbour Gazette some years ago I argued that the boy should be paid.',
    'We know this because a reporter of the Weser Courier went there in 1998 and counted.',
    'My father, whose articles appeared in the Journal of Acoustics, used to say that a tide is a noise.',
    'Our own survey, which we published in 2011, came to another result.',
    'Thanks to the boy, I have never been late.',
  ])('do not include “%s” above a heading', (paragraph) => {
    const text = corpus([
      firstPost[0] ?? '',
      firstPost[1] ?? '',
      ...body,
      paragraph,
      'What the boy sees',
      ...body,
      signed,
    ])
    expect(starts(text)).toEqual([[1, 'The boy and the wall']])
  })

  it('may have two paragraphs, even if only the second one is typical', () => {
    const note = [
      'It has been a wet spring.',
      'This column is for the Harbour Gazette, which printed most of it.',
    ]
    expect(
      starts(corpus(firstPost, [...note, 'The firm that prints the sea', ...body]))[1],
    ).toEqual([2, 'The firm that prints the sea'])
  })

  it('are not found in a list of footnotes', () => {
    const text = corpus([
      ...firstPost.slice(0, 2),
      `${body[0]}1`,
      `${body[1]}2`,
      'Notes',
      '1. I first wrote about this in a piece for the Harbour Gazette.',
      '2. My latest column for the Pale says more.',
    ])
    expect(starts(text)).toHaveLength(1)
  })

  it('are not found in an interview', () => {
    const text = corpus([
      'An interview with the printer of the tables, for the Compass Review.',
      'A talk with Piers Hale',
      'Compass: How did you begin?',
      'Hale: I had published a short piece in the Harbour Gazette, and my article was noticed by the firm.',
      'Compass: What then?',
      'Hale: I wrote another column for them, and then a new one for the Weser Courier.',
    ])
    expect(starts(text)).toHaveLength(1)
  })

  it('without a title do not affect the next article', () => {
    const text = corpus(
      firstPost,
      [`My other column for the Gazette, posted here late. ${body[0]}`, ...body.slice(1), signed],
      post('A third piece for the Harbour Gazette.', 'The boy grows up', ...body),
    )
    expect(starts(text).map(([, title]) => title)).toEqual([
      'The boy and the wall',
      '',
      'The boy grows up',
    ])
  })
})

describe('any text', () => {
  /** A small generator, so that a failure can be run again. */
  const random = (seed: number) => () => {
    seed = (seed * 1103515245 + 12345) % 2147483648
    return seed / 2147483648
  }
  const POOL = [
    ...firstPost,
    ...body,
    'Notes',
    '1. Ibid.',
    '[2] Ibid.',
    'a. Ibid.',
    '***',
    '• a bullet',
    'Photo: AFP',
    'By Jane Okafor',
    'London, 3 May 2021',
    'Q: Why?',
    'A: Because.',
    'Acknowledgements',
    'About the author',
    'The author thanks Tom.',
    'vol. 3, no. 2',
    'A heading',
    '',
    '   ',
    '¹ Ibid.',
    'It ends in the middle of',
    'x',
    '“',
    '[1][2]',
    '. . .',
    '\u00a0',
    'ALL CAPS',
    '1',
    'This article was first published in the Pale.',
  ]

  it('can be reassembled line by line', { tags: 'nightly' }, () => {
    for (let seed = 1; seed <= 60; seed++) {
      const next = random(seed)
      const lines = Array.from(
        { length: 5 + Math.floor(next() * 60) },
        () => POOL[Math.floor(next() * POOL.length)] ?? '',
      )
      const text = [...firstPost, ...lines].join('\n')
      expect(reassemble(parseText(text)), `seed ${seed}`).toEqual(
        toLines(text).map((line) => normaliseLine(line.text)),
      )
    }
  })
})

describe('the run time', () => {
  /** How often a pattern is tried for each piece: a count, which a busy machine does not change. */
  const attempts = (pieces: number): number => {
    const text = Array.from({ length: pieces }, (_, index) =>
      corpus(
        post(
          `A new piece for the Harbour Gazette, number ${index}.`,
          `The boy and wall number ${index}`,
          ...body,
          ...body,
          signed,
        ),
      ),
    ).join('\n\n')
    let count = 0
    const exec = Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec')!
    const counted = function (this: RegExp, input: string) {
      count += 1
      return (exec.value as RegExp['exec']).call(this, input)
    }
    Object.defineProperty(RegExp.prototype, 'exec', { ...exec, value: counted })
    try {
      expect(parseText(text).pieces).toHaveLength(pieces)
    } finally {
      Object.defineProperty(RegExp.prototype, 'exec', exec)
    }
    return count / pieces
  }

  it('for each article is the same for forty and for eighty articles', { tags: 'nightly' }, () => {
    expect(attempts(80)).toBeLessThan(attempts(40) * 1.2)
  })
})

describe('very long lines', () => {
  // A pattern that backtracks does not come to an end before the time limit of the test.
  it.each(['a', '(', '“', '1', 'A ', 'Ann Bell, ', '(photo ', '[1]', 'a     ', '. . '])(
    'of only “%s” are one article',
    (unit) => {
      const text = corpus([
        ...firstPost.slice(0, 2),
        unit.repeat(100_000 / unit.length),
        'Notes',
        '1. Ibid.',
      ])
      expect(parseText(text).pieces).toHaveLength(1)
    },
  )
})

describe('an article', () => {
  it(
    'of thousands of lines is refused with the line on which it begins',
    { tags: 'nightly' },
    () => {
      const notes = Array.from(
        { length: 5001 },
        (_, at) => `${at + 1}. The tide tables of that year.`,
      )
      const text = corpus(firstPost, ['Notes', ...notes])
      expect(() => parseText(text)).toThrow(
        expect.objectContaining({ name: 'CorpusUnreadable', code: 'too-large', line: 1 }),
      )
    },
  )
})
