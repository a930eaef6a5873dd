// When lines are joined into paragraphs, and when they are left alone.
import { describe, expect, it } from 'vitest'

import { joinWrappedLines } from '../../../src/text/lines/joinWrappedLines.ts'
import { toLines } from '../../../src/text/words/line.ts'

function joined(text: string): string[] {
  return joinWrappedLines(toLines(text)).map((line) => line.text)
}

const wrapped = `The ferry to the islands leaves at six in the morning, when the
harbour is still dark and the only light is the lamp of the cross-
channel boat. Nobody waits for it, and nobody has ever missed it.

A short line
1. The first point was made by the captain, who has held a post at
the harbour office for longer than the office has had a roof.
2. The second point was made by his brother, who disagreed with it
at length and in front of the whole crew, as brothers often will.`

describe('joining wrapped lines', () => {
  it('creates paragraphs, and keeps list items and hyphens', () => {
    const lines = joined(wrapped)
    expect(lines.map((line) => line.slice(0, 12))).toEqual([
      'The ferry to',
      'A short line',
      '1. The first',
      '2. The secon',
    ])
    expect(lines[0]).toContain('cross-channel boat')
  })

  it('records the text of each line', () => {
    expect(joinWrappedLines(toLines(wrapped))[0]?.wrapped).toMatchObject({
      parts: wrapped.split('\n').slice(0, 3),
      to: 3,
    })
  })

  const first = `The lamp at the end of the pier was lit by hand until the year in
which the keeper married, and after that it was lit by his wife, who
had never been afraid of heights and did not mind the wind or rain.`
  const second = `Nobody asked her to. The harbour board found out about it when the
keeper fell ill, and wrote a letter that was long remembered for its
many commas. She kept it in the lamp room, under the tin of matches.`
  const beginnings = (text: string): string[] => joined(text).map((line) => line.slice(0, 10))

  it.each([
    ['with indented first lines', `    ${first}\n    ${second}`],
    ['with line ends of Windows', `${first}\n\n${second}`.replaceAll('\n', '\r\n')],
    ['with short last lines', `${first}\nIt was so.\n${second}\nIt was so.`],
  ])('keeps paragraphs apart %s', (_name, text) => {
    expect(beginnings(text)).toEqual(['The lamp a', 'Nobody ask'])
  })

  it('is not misled by wide lines around the text, and joins a narrower title', () => {
    const head = `Harbour Weekly   |   ISSUE 88   |   12 JUNE 2004   |   The paper of the coast   |   Page 4
Name the keepers, by all means,
but pay their wives`
    expect(beginnings(`${head}\n\n${first}\n\n${second}`)).toEqual([
      'Harbour We',
      'Name the k',
      'The lamp a',
      'Nobody ask',
    ])
  })

  it('keeps items of a list apart that end without a stop, and rows of a table', () => {
    const list = `1. Lamps of the northern coast and their keepers. Harbour Ann 3:12-19
2. The wife of the keeper, a history in letters. Harbour Ann 7:101-104`
    const rows = `Lamps that were lit by hand       1904          1911         1935
Lamps that were lit by a clock    1936          1951         1970`
    expect(joined(`${first}\n\n${second}\n\n${list}\n\n${rows}`)).toHaveLength(6)
  })

  it.each([
    [
      'verse of even length',
      `The lamp is lit before the evening falls upon the bay,
And she who lit it does not look at what the waters say.
The boats come in, the boats go out, and no one counts them all,
But she has written every name in pencil on the wall.
The keeper sleeps, the keeper dreams, the keeper turns around,
And nothing in the house is heard except the clock, the sound
Of rain upon the window glass, of wind upon the door,
And someone walking up the stairs as no one walked before.`,
    ],
    [
      'a dialogue',
      `Why did you stay at the harbour for all of these years, Mrs Lund?
Because the lamp had to be lit and nobody else was going to do it.
Did nobody ever offer to pay you for it, or even to thank you once?
They sent a letter, and the letter had a great number of commas.
Would you do it again if they asked you now, after all that was said?
I should ask them to come up the stairs and to say it to my face.`,
    ],
    [
      'addresses',
      `Institute of Harbour Studies, University of Western Jutland, Esbjerg
Department of Coastal Engineering, Technical College of Trondheim
Harbour Trust of the Northern Isles, Lamp Street 4, Kirkwall, Orkney
Centre for Maritime Labour History, University of the Shannon Basin`,
    ],
    [
      'lines of verse',
      'A gull\nupon the quay\nwaits\nfor the boat\nthat left\nan hour ago\nand more',
    ],
    [
      'a paragraph a line without blank lines',
      Array.from(
        { length: 9 },
        (_, index) => `${index} ${'a long line of text '.repeat(12)}.`,
      ).join('\n'),
    ],
  ])('does not change %s', (_name, text) => {
    expect(joined(text)).toEqual(toLines(text).map((line) => line.text))
  })
})
