// Notes of Markdown as programs write them: their names, their blocks, and those that are lost. All texts are made up.
import { describe, expect, it } from 'vitest'

import { readMarkdown } from '../helpers/readers.ts'
import { show } from '../word/read.ts'

function nodesOf(text: string): string[] {
  return readMarkdown(text).document?.root.children.map(show) ?? []
}

function messagesOf(text: string): string[] {
  return readMarkdown(text).proposals.map(({ message }) => message)
}

describe('a note', () => {
  it('keeps its paragraphs, lists, code, quotes and tables', () => {
    const text =
      'It ebbs.[^long]\n\n[^long]: First.\n\n    Second.\n\n        a = 1\n\n    1. one\n    2. two\n\n    > said\n\n    ```js\n    b = 2\n    ```\n\nMore.'
    expect(nodesOf(text)).toEqual([
      'p:It ebbs.[^]',
      'p:More.',
      'footnotes "":()p:First.p:Second.p:{c a = 1}number@1:*one*twoquote:saidp:{c b = 2}',
    ])
  })

  it('may have a name with spaces', () => {
    expect(nodesOf('It ebbs.[^Low water]\n\n[^1]: One.\n[^low  water]: Two.\n\nFlow.[^1]')).toEqual(
      [
        'p:It ebbs.[^]',
        'p:Flow.[^1]',
        'footnotes "":(1)One.()Two.'.replaceAll(/\)(?=[OT])/g, ')p:'),
      ],
    )
  })

  it('that nothing refers to stays in the text', () => {
    const text = 'It ebbs.[^a]\n\n[^a]: One.\n[^b]: Lost words.\n'
    expect(nodesOf(text)).toEqual([
      'p:It ebbs.[^a]',
      'p:[^b]: Lost words.',
      'footnotes "":(a)p:One.',
    ])
    expect(messagesOf(text)).toEqual(['Nothing in the text refers to footnote b.'])
    expect(nodesOf('It ebbs.\n\n[^b]: Lost words.\n')).toEqual([
      'p:It ebbs.',
      'p:[^b]: Lost words.',
    ])
  })

  it.each([
    ['[^a] [^b]', '[^a] [^b]'],
    ['[^h] [^in] [^li]', '[^] [^] [^]'],
    ['[^1] [^x]', '[^1] [^]'],
  ])('is called by its name only where names count: %s', (marks, labels) => {
    const names = marks.match(/[a-z\d]+/g) ?? []
    const notes = names.map((name) => `[^${name}]: Note ${name}.`).join('\n')
    expect(nodesOf(`It ebbs ${marks}\n\n${notes}`)[0]).toBe(`p:It ebbs ${labels}`)
  })

  it('of Ulysses is read where the file lists it', () => {
    expect(nodesOf('It ebbs.(fn) It flows.(fn)\n\n(fn) One.\n(fn) Two.')).toEqual([
      'p:It ebbs.[^1] It flows.[^2]',
      'footnotes "":(1)p:One.(2)p:Two.',
    ])
    expect(messagesOf('It ebbs.(fn) It flows.(fn)')).toEqual([
      'The text has 2 marks of notes, (fn), whose words the file does not hold.',
    ])
  })

  it('in the text may be wrapped, and hold brackets and code', () => {
    expect(nodesOf('It ebbs.^[A note that\nis `x]` and [y].] It flows.')).toEqual([
      'p:It ebbs.[^] It flows.',
      'footnotes "":()p:A note that is {c x]} and [y].',
    ])
  })

  it('is found where a converter dropped the ids', () => {
    expect(nodesOf('It ebbs.[\\[1\\]](#_ftn1)\n\nMore.\n\n[\\[1\\]](#_ftnref1) One.')).toEqual([
      'p:It ebbs.[^1]',
      'p:More.',
      'footnotes "":(1)p:One.',
    ])
  })

  it('in an item of a list is not said to be missing', () => {
    expect(messagesOf('- It ebbs.[^1]\n- [^1]: One.\n')).toEqual([])
  })
})
