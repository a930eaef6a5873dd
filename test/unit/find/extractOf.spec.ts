import { expect, it } from 'vitest'

import { extractOf } from '../../../src/find/extractOf.ts'

const long = `${'Before it. '.repeat(30)}The harbours of the north are quiet. ${'After it. '.repeat(60)}`

it.each([
  [
    'the words around the first match',
    [long],
    ['harbour'],
    /^… .*<mark>harbours<\/mark> of the north are quiet\. .* …$/,
  ],
  [
    'a match in the second text',
    ['Nothing.', 'The Harbour'],
    ['harbour'],
    /^The <mark>Harbour<\/mark>$/,
  ],
  ['a word with accents', ['Die Häfen'], ['hafen'], /^Die <mark>Häfen<\/mark>$/],
  ['a stem that ends in i', ['Be happy'], ['happi'], /^Be <mark>happy<\/mark>$/],
  [
    'every match nearby',
    ['a port, ports'],
    ['port'],
    /^a <mark>port<\/mark>, <mark>ports<\/mark>$/,
  ],
  [
    'what would be HTML',
    ['<b>port</b> & "x"'],
    ['port'],
    /^&lt;b&gt;<mark>port<\/mark>&lt;\/b&gt; &amp; &quot;x&quot;$/,
  ],
  ['one very long word', ['x'.repeat(1000)], ['x'], /^<mark>x{160}<\/mark> …$/],
])('shows %s', (_, texts, beginnings, expected) => {
  expect(extractOf(texts, beginnings)).toMatch(expected)
})

it.each([
  ['nothing is found', ['A text.'], ['port']],
  ['only marks are searched', ['A text.'], []],
])('is null where %s', (_, texts, beginnings) => {
  expect(extractOf(texts, beginnings)).toBeNull()
})
