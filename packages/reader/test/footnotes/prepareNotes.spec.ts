// What programs write in HTML of their own: notes, comments, formats and lists.
import { describe, expect, it } from 'vitest'

import { readPage } from '../../src/html/readPage.ts'
import { show } from '../word/read.ts'

const long =
  'A long enough sentence about the river that nobody measures any more, and more words of it.'

function read(body: string) {
  const html = `<html lang="en"><title>The river</title><body><article><h1>The river</h1>${body}</article></body></html>`
  const { document, proposals } = readPage(html)
  return {
    nodes: document.root.children.map(show),
    said: proposals.map(({ message }) => message),
  }
}

describe('notes', () => {
  it.each([
    [
      'LaTeXML',
      `<p>${long}<span class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup><span class="ltx_tag ltx_tag_note">1</span>Note one.</span></span></span></p><p>${long}</p>`,
    ],
    [
      'LaTeX2HTML',
      `<p>${long}<a name="tex2html1" href="#foot12"><sup>1</sup></a></p><p>${long}</p><dl><dt><a name="foot12">... river</a><a href="#tex2html1"><sup>1</sup></a></dt><dd>Note one.</dd></dl>`,
    ],
    [
      'Org',
      `<p>${long}<sup><a id="fnr.1" class="footref" href="#fn.1" role="doc-backlink">1</a></sup></p><p>${long}</p><div class="footdef"><sup><a id="fn.1" class="footnum" href="#fnr.1" role="doc-backlink">1</a></sup> <div class="footpara"><p>Note one.</p></div></div>`,
    ],
    ['details', `<p>${long}<details><summary>[1]</summary>Note one.</details></p><p>${long}</p>`],
    [
      'details that ended the paragraph',
      `<p>${long}</p><details><summary>1</summary><p>Note one.</p></details><p>${long}</p>`,
    ],
  ])('of %s are read', (_, html) => {
    expect(read(html)).toEqual({
      nodes: [`p:${long}[^1]`, `p:${long}`, 'footnotes "":(1)p:Note one.'],
      said: [],
    })
  })

  it('are not what a year or words unfold', () => {
    const html = `<p>${long}</p><details><summary>2024</summary>An archive.</details><details><summary>More</summary>More of it.</details><p>${long}</p>`
    expect(read(html).nodes.join('')).not.toContain('footnotes')
  })

  it('are those below a heading, not the items of a list before them', () => {
    const html = `<p>${long}[1] More.[2]</p><ol><li>one</li><li>two</li></ol><p>${long}</p><h2>Notes</h2><p>[1] First.</p><p>[2] Second.</p>`
    expect(read(html)).toEqual({
      nodes: [
        `p:${long}[^1] More.[^2]`,
        'number@1:*one*two',
        `p:${long}`,
        'footnotes "Notes":(1)p:First.(2)p:Second.',
      ],
      said: [],
    })
  })

  it('of a kind of their own are told by a heading', () => {
    const note = (kind: string, label: string) =>
      `<div id="sd${kind}1"><p class="sd${kind}"><a class="sd${kind}sym" name="sd${kind}1sym" href="#sd${kind}1anc">${label}</a>A ${kind}.</p></div>`
    const mark = (kind: string, label: string) =>
      `<a class="sd${kind}anc" name="sd${kind}1anc" href="#sd${kind}1sym"><sup>${label}</sup></a>`
    const html = `<p>${long}${mark('footnote', '1')} More.${mark('endnote', 'i')}</p><p>${long}</p>${note('footnote', '1')}${note('endnote', 'i')}`
    expect(read(html).nodes.slice(-2)).toEqual([
      'footnotes "":(1)p:A footnote.',
      'footnotes "Endnotes":(i)p:A endnote.',
    ])
  })

  it('that were not copied with their marks are said to be missing', () => {
    const html = `<p>${long}<sup>1</sup> More words.<sup>2</sup></p><p>${long}</p>`
    expect(read(html).said).toEqual([
      'The text refers to footnote 1, which is missing.',
      'The text refers to footnote 2, which is missing.',
    ])
  })
})

it('leaves out the comments of Google Docs', () => {
  const html = `<p>${long}<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup></p><p>${long}</p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Check this</span></p></div>`
  expect(read(html)).toEqual({ nodes: [`p:${long}`, `p:${long}`], said: [] })
})

it('keeps formats that are styles', () => {
  const html = `<p>${long} <span style="font-weight:700">bold</span> <span style="font-style:italic">slanted</span> 10<span style="vertical-align:super">3</span></p><p>${long}</p>`
  expect(read(html).nodes[0]).toBe(`p:${long} {b bold} {i slanted} 10{sup 3}`)
})

it('makes lists of the paragraphs that Word writes', () => {
  const item = (marker: string, level: number, text: string) =>
    `<p class="MsoListParagraph" style="mso-list:l0 level${level} lfo1"><span style="mso-list:Ignore">${marker}<span>&nbsp;&nbsp;</span></span>${text}</p>`
  const html = `<p>${long}</p>${item('3.', 1, 'one')}${item('o', 2, 'deeper')}${item('4.', 1, 'two')}<p>${long}</p>${item('·', 1, 'three')}`
  expect(read(html).nodes).toEqual([
    `p:${long}`,
    'number@3:*one*bullet@1:*deeper*two',
    `p:${long}`,
    'bullet@1:*three',
  ])
})
