// Markdown of many programs, and what is pasted from them: no word is lost in silence, and the text is whole.
import { describe, expect, it } from 'vitest'

import type { Piece } from '../../src/types.ts'

import { readPage } from '../../src/html/readPage.ts'
import { readMarkdown } from '../../src/markdown/readMarkdown.ts'
import { lostIn, lostOf, notInText } from './lost.ts'
import { article } from './pages/article.ts'

const { paragraphs, title } = article

/** Between the paragraphs; the words, and those of the text; what stands behind it. */
const within: Record<string, [markdown: string, words: string, inText: string[], end?: string]> = {
  'abbreviations, attributes': [
    'The HB rule {#rule .lead}\n\n*[HB]: harbour board\n\n{: .note}\nSet in',
    'The HB rule harbour board Set in',
    ['The HB rule', 'Set in'],
  ],
  'blocks of HTML': [
    '<div class="x">\n\nWithin **it**\n\n</div>\n\n<details>\n<summary>Why</summary>\n\nBecause\n\n</details>\n\n<table><tr><td>cell</td><td>\n\nother\n\n</td></tr></table>',
    'Within it Why Because cell other',
    ['Within it', 'Why', 'Because', 'cell', 'other'],
  ],
  'boxes of four programs': [
    ':::note Mind\nthe fog\n:::\n\n> [!WARNING]\n> low water\n\n!!! tip "Pilots"\n    know it',
    'Mind the fog low water Pilots know it',
    ['the fog', 'low water', 'know it'],
  ],
  'code of all kinds': [
    '```js\nebb()\n```\n\n    indented code\n\nand `inline code`.',
    'ebb indented code and inline code',
    ['ebb()', 'indented code', 'and inline code'],
  ],
  'commands of static sites': [
    '{{< figure src="a.jpg" caption="Ropes on a pier" >}}\n\n{{% notice %}}Mind it{{% /notice %}}\n\n{% include advert.html %}',
    'Ropes on a pier Mind it include advert html',
    ['Mind it'],
  ],
  'definitions and tasks': [
    'Ebb\n: Water goes\n: It comes again\n\n- [ ] look\n- [x] sound\n  1. note',
    'Ebb Water goes It comes again look sound note',
    ['Water goes', 'look', 'sound', 'note'],
  ],
  'footnotes of three forms': [
    'Said[^1], told[^long] and known^[From the log].',
    'Said told and known From the log A source Another one with two lines',
    [],
    '[^1]: A source\n\n[^long]: Another one\n\n    with two lines',
  ],
  'headings of two forms': [
    'Ebb\n===\n\nFlood\n-----\n\n### Slack ###\n\n***',
    'Ebb Flood Slack',
    ['Ebb', 'Flood', 'Slack'],
  ],
  'hidden elements': ['<p style="display:none">Never seen</p>\n\nSeen', 'Seen', ['Seen']],
  'links and pictures': [
    '[the log][log] and <https://tides.example/> ![A grey pier](a.png)',
    'the log and tides example A grey pier',
    ['the log'],
    '[log]: https://a.example "Log"',
  ],
  'links of Obsidian': [
    '[[Pilots|the pilots]] ==know== it #harbour',
    'the pilots know it harbour',
    ['the pilots know it'],
  ],
  MDX: [
    'import Box from "./box"\nexport const meta = { mood: "grey" }\n\n<Box title="Mind the bank">\n\nInside it\n\n</Box>\n\n<Chart of="ships" />',
    'Mind the bank Inside it Chart ships',
    ['Inside it'],
  ],
  'notes that nothing refers to': ['Words.', 'Words Said nowhere', [], '[^9]: Said nowhere'],
  'tables and verse': [
    '| Port | Ships |\n| --- | ---: |\n| Averil | **many** |\n\n| low water\n| slack water\n\nup  \ndown\\\nround',
    'Port Ships Averil many low water slack water up down round',
    ['Averil', 'many', 'low water', 'slack water', 'round'],
  ],
}

function bodyWith(markdown: string, end: string): string {
  const [before, behind] = [paragraphs.slice(0, 3), paragraphs.slice(3)]
  return [...before, markdown, ...behind, end].join('\n\n')
}

describe.each(Object.entries(within))('%s', (_, [markdown, words, inText, end = '']) => {
  it('lose no word', () => {
    const piece = readMarkdown(`# ${title}\n\nBy Mina Holt\n\n${bodyWith(markdown, end)}`)
    expect(lostOf(words, [piece])).toEqual([])
    expect(notInText([...paragraphs, ...inText], piece)).toEqual([])
    expect(JSON.stringify(piece.document)).not.toContain('Never seen')
  })
})

it.each([
  [
    'YAML',
    `---\ntitle: "${title}"\nauthor: [Mina Holt, Bo Reed]\ncategories:\n  - Harbours\nmood: grey\nnested:\n  deep: [one, {x: other}]\n---\n`,
    'Bo Reed Harbours mood grey nested deep one other',
  ],
  ['TOML', `+++\ntitle = "${title}"\n[params]\nmood = "grey"\n+++\n`, 'mood grey'],
  ['JSON', `{\n "title": "${title}",\n "mood": "grey"\n}\n`, 'mood grey'],
])('front matter of %s is in a field or left out by its name', (_, front, words) => {
  const piece = readMarkdown(`${front}\n${bodyWith('', '')}`)
  expect(lostOf(`${title} ${words}`, [piece])).toEqual([])
  expect(notInText(paragraphs, piece)).toEqual([])
})

function each(form: (line: string) => string): string {
  return paragraphs.map(form).join('')
}

const list = '<ul><li>a red buoy</li><li>a green one</li></ul>'

/** As these programs put it on the clipboard. */
const pastes: Record<string, string> = {
  'an e-mail of Outlook': `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name="Generator" content="Microsoft Word 15"><style>p{}</style></head><body lang="EN-GB"><div class="WordSection1"><p class="MsoNormal"><b>From:</b> Mina Holt &lt;mina@tides.example&gt;<br><b>Subject:</b> ${title}</p>${each((line) => `<p class="MsoNormal"><span style="font-size:11.0pt">${line}<o:p></o:p></span></p>`)}<p class="MsoNormal"><o:p>&nbsp;</o:p></p><p class="MsoListParagraph"><![if !supportLists]><span>1.</span><![endif]>a red buoy</p></div></body></html>`,
  'Apple Notes': `<meta charset="utf-8"><div><h1>${title}</h1></div>${each((line) => `<div>${line}</div><div><br></div>`)}${list}`,
  'Google Docs': `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span>${title}</span></h1>${each((line) => `<p dir="ltr"><span style="font-size:11pt;font-style:italic">${line.slice(0, 20)}</span><span>${line.slice(20)}</span></p><br>`)}${list}<table><tbody><tr><td><p>Port</p></td><td><p>Ships</p></td></tr></tbody></table></b>`,
  Notion: `<!-- notionvc: 1 --><h1>${title}</h1>${each((line) => `<p>${line}</p>`)}<aside>💡 Mind the bank</aside><ul><li>[ ] look</li></ul>`,
  Substack: `<meta charset="utf-8"><h1 class="post-title">${title}</h1><h3 class="subtitle">${article.dek}</h3>${each((line) => `<p>${line}</p>`)}<div class="captioned-image-container"><figure><img src="https://a.example/1.jpg"><figcaption>${article.caption}</figcaption></figure></div><p class="button-wrapper"><a>Subscribe now</a></p>`,
  'the window of a page': `<meta charset="utf-8"><!--StartFragment--><h2>${title}</h2><span>By Mina Holt</span>${each((line) => `<p>${line}</p>`)}<blockquote>${article.quote}</blockquote>${list}<pre>ebb()</pre><!--EndFragment-->`,
  Word: `<html><body><!--StartFragment--><p class=MsoTitle>${title}</p><p class=MsoNormal>By Mina Holt</p>${each((line) => `<p class=MsoNormal>${line}<o:p></o:p></p>`)}<p class=MsoNormal>He knew<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a> it.</p><table class=MsoTableGrid><tr><td><p class=MsoNormal>Port</p></td><td><p>Ships</p></td></tr></table><div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1">[1]</a> The log of the pilots.</p></div></div><!--EndFragment--></body></html>`,
}

it.each(Object.entries(pastes))('a paste from %s loses no word', (_, html) => {
  const piece: Piece = readPage(html)
  expect(lostIn(html, piece)).toEqual([])
  expect(notInText(paragraphs, piece)).toEqual([])
  expect(piece.leftOut.filter(({ reason }) => reason === 'unread')).toEqual([])
})
