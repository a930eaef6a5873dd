// Footnotes of the systems that people publish with, in pages as they write them. All texts are made up.
import { describe, expect, it } from 'vitest'

import { reportDocument } from '../../src/piece/report/documentReport.ts'
import { readPage } from '../helpers/readers.ts'
import { paragraphs } from './pilots.ts'

const text = paragraphs(4)

const one = 'Log of the pilots, p. 3.'
const two = 'The same, with a map.'

/** Marks, notes: in the order of a page. */
const systems: [name: string, html: string, labels?: string][] = [
  [
    'the block of WordPress',
    `<p>They know it.<sup data-fn="a1f" class="fn"><a href="#a1f" id="a1f-link">1</a></sup> And more.<sup data-fn="b2e" class="fn"><a href="#b2e" id="b2e-link">2</a></sup></p>${text}
    <ol class="wp-block-footnotes"><li id="a1f">${one} <a href="#a1f-link" aria-label="Jump to footnote reference 1">↩︎</a></li><li id="b2e">${two} <a href="#b2e-link" aria-label="Jump to footnote reference 2">↩︎</a></li></ol>`,
  ],
  [
    'Easy Footnotes',
    `<p>They know it.<span id='easy-footnote-1-12' class='easy-footnote-margin-adjust'></span><span class='easy-footnote'><a href='#easy-footnote-bottom-1-12' title='${one}'><sup>1</sup></a></span> And more.<span id='easy-footnote-2-12' class='easy-footnote-margin-adjust'></span><span class='easy-footnote'><a href='#easy-footnote-bottom-2-12' title='x'><sup>2</sup></a></span></p>${text}
    <div class='easy-footnote-title'><h4>Notes</h4></div><ol class='easy-footnotes-wrapper'><li class='easy-footnote-single'><span id='easy-footnote-bottom-1-12' class='easy-footnote-margin-adjust'></span>${one}<a class='easy-footnote-to-top' href='#easy-footnote-1-12'></a></li><li class='easy-footnote-single'><span id='easy-footnote-bottom-2-12' class='easy-footnote-margin-adjust'></span>${two}<a class='easy-footnote-to-top' href='#easy-footnote-2-12'></a></li></ol>`,
  ],
  [
    'Modern Footnotes, with a list',
    `<p>They know it.<sup class="modern-footnotes-footnote " data-mfn="1" data-mfn-post-scope="00f"><a href="javascript:void(0)" role="button" aria-pressed="false" aria-describedby="mfn-content-00f-1">1</a></sup><span id="mfn-content-00f-1" role="tooltip" class="modern-footnotes-footnote__note" tabindex="0" data-mfn="1">${one}</span> And more.<sup class="modern-footnotes-footnote " data-mfn="2" data-mfn-post-scope="00f"><a href="javascript:void(0)" role="button" aria-pressed="false" aria-describedby="mfn-content-00f-2">2</a></sup><span id="mfn-content-00f-2" role="tooltip" class="modern-footnotes-footnote__note" tabindex="0" data-mfn="2">${two}</span></p>${text}`,
  ],
  [
    'Modern Footnotes, older, without ids',
    `<p>They know it.<sup class="modern-footnotes-footnote " data-mfn="1"><a href="javascript:void(0)">1</a></sup><span class="modern-footnotes-footnote__note" data-mfn="1">${one}</span> And more.<sup class="modern-footnotes-footnote " data-mfn="2"><a href="javascript:void(0)">2</a></sup><span class="modern-footnotes-footnote__note" data-mfn="2">${two}</span></p>${text}`,
  ],
  [
    'Footnotes Made Easy',
    `<p>They know it.<sup><a href="#footnote_0_9" id="identifier_0_9" class="footnote-link footnote-identifier-link" title="x">1</a></sup> And more.<sup><a href="#footnote_1_9" id="identifier_1_9" class="footnote-link footnote-identifier-link" title="y">2</a></sup></p>${text}
    <ol class="footnotes"><li id="footnote_0_9" class="footnote">${one}<span class="footnote-back-link-wrapper"> [<a href="#identifier_0_9" class="footnote-link footnote-back-link">&#8617;</a>]</span></li><li id="footnote_1_9" class="footnote">${two}<span class="footnote-back-link-wrapper"> [<a href="#identifier_1_9" class="footnote-link footnote-back-link">&#8617;</a>]</span></li></ol>`,
  ],
  [
    'Substack',
    `<p>They know it.<a data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1" href="#footnote-1" target="_self" rel="" class="footnote-anchor">1</a> And more.<a data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-2" href="#footnote-2" target="_self" rel="" class="footnote-anchor">2</a></p>${text}
    <div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number" contenteditable="false" target="_self">1</a><div class="footnote-content"><p>${one}</p></div></div><div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-2" href="#footnote-anchor-2" class="footnote-number" contenteditable="false" target="_self">2</a><div class="footnote-content"><p>${two}</p></div></div>`,
  ],
  [
    'Ghost (markdown-it)',
    `<p>They know it.<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup> And more.<sup class="footnote-ref"><a href="#fn2" id="fnref2">[2]</a></sup></p>${text}
    <hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list"><li id="fn1" class="footnote-item"><p>${one} <a href="#fnref1" class="footnote-backref">↩︎</a></p></li><li id="fn2" class="footnote-item"><p>${two} <a href="#fnref2" class="footnote-backref">↩︎</a></p></li></ol></section>`,
  ],
  [
    'the plugin “footnotes”, whose tooltips repeat its list',
    `<p>They know it.<sup class="footnote_referrer"><a role="button" tabindex="0"><sup id="footnote_plugin_tooltip_1_1" class="footnote_plugin_tooltip_text">[1]</sup></a><span id="footnote_plugin_tooltip_text_1_1" class="footnote_tooltip">${one}</span></sup> And more.<sup class="footnote_referrer"><a role="button" tabindex="0"><sup id="footnote_plugin_tooltip_1_2" class="footnote_plugin_tooltip_text">[2]</sup></a><span id="footnote_plugin_tooltip_text_1_2" class="footnote_tooltip">${two}</span></sup></p>${text}
    <div class="footnotes_reference_container"><p><span class="footnote_reference_container_label">References</span></p><table class="footnote-reference-container"><tbody><tr class="footnotes_plugin_reference_row"><th id="footnote_plugin_reference_1_1" class="footnote_plugin_index"><a role="button"><span class="footnote_index_arrow">&#8593;</span>1</a></th><td class="footnote_plugin_text">${one}</td></tr><tr class="footnotes_plugin_reference_row"><th id="footnote_plugin_reference_1_2" class="footnote_plugin_index"><a role="button"><span class="footnote_index_arrow">&#8593;</span>2</a></th><td class="footnote_plugin_text">${two}</td></tr></tbody></table></div>`,
  ],
  [
    'GFM in MDX',
    `<p>They know it.<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref="true" aria-describedby="footnote-label">1</a></sup> And more.<sup><a href="#user-content-fn-2" id="user-content-fnref-2" data-footnote-ref="true" aria-describedby="footnote-label">2</a></sup></p>${text}<section data-footnotes="true" class="footnotes"><h2 class="sr-only" id="footnote-label">Footnotes</h2><ol><li id="user-content-fn-1"><p>${one} <a href="#user-content-fnref-1" data-footnote-backref="" aria-label="Back to reference 1">↩</a></p></li><li id="user-content-fn-2"><p>${two} <a href="#user-content-fnref-2" data-footnote-backref="" aria-label="Back to reference 2">↩</a></p></li></ol></section>`,
  ],
  [
    'littlefoot and bigfoot, once they ran',
    `<p>They know it.<sup id="fnref:1" class="footnote-print-only"><a href="#fn:1" rel="footnote">1</a></sup><span class="bigfoot-footnote__container"><button class="bigfoot-footnote__button" data-footnote-number="1" data-bigfoot-footnote="&lt;p&gt;${one}&lt;/p&gt;"><svg></svg></button></span> And more.<span class="littlefoot"><button type="button" class="littlefoot__button" data-footnote-id="2">2</button></span><sup id="fnref:2"><a href="#fn:2" rel="footnote">2</a></sup></p>${text}<div class="footnotes footnote-print-only"><ol><li class="footnote-processed" id="fn:1"><p>${one} <a href="#fnref:1" class="reversefootnote">&#8617;</a></p></li><li class="footnote-processed" id="fn:2"><p>${two} <a href="#fnref:2">&#8617;</a></p></li></ol></div>`,
  ],
  [
    'a program that writes whole addresses',
    `<p>They know it.<sup><a href="https://gazette.example/bank#fn1" id="fnref1">1</a></sup> And more.<sup><a href="/bank#fn2" id="fnref2">2</a></sup></p>${text}<ol class="footnotes"><li id="fn1">${one} <a href="https://gazette.example/bank#fnref1">↩</a></li><li id="fn2">${two} <a href="/bank#fnref2">↩</a></li></ol>`,
  ],
  [
    'brackets in the text of Medium',
    `<p>They know it. [1] And more. [2]</p>${text}<h3>Notes</h3><p>[1] ${one}</p><p>[2] ${two}</p>`,
  ],
  [
    'Google Docs',
    `<p class="c1"><span>They know it.</span><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span>&nbsp;And more.</span><sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup></p>${text}<hr class="c9"><div><p class="c3"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;${one}</span></p></div><div><p class="c3"><a href="#ftnt_ref2" id="ftnt2">[2]</a><span>&nbsp;${two}</span></p></div>`,
  ],
  [
    'pandoc',
    `<p>They know it.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> And more.<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a></p>${text}
    <section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr><ol><li id="fn1"><p>${one}<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li><li id="fn2"><p>${two}<a href="#fnref2" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`,
  ],
  [
    'Hugo (Goldmark)',
    `<p>They know it.<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup> And more.<sup id="fnref:2"><a href="#fn:2" class="footnote-ref" role="doc-noteref">2</a></sup></p>${text}
    <div class="footnotes" role="doc-endnotes"><hr><ol><li id="fn:1"><p>${one}&#160;<a href="#fnref:1" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p></li><li id="fn:2"><p>${two}&#160;<a href="#fnref:2" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p></li></ol></div>`,
  ],
  [
    'Jekyll (kramdown)',
    `<p>They know it.<sup id="fnref:log" role="doc-noteref"><a href="#fn:log" class="footnote" rel="footnote">1</a></sup> And more.<sup id="fnref:map" role="doc-noteref"><a href="#fn:map" class="footnote" rel="footnote">2</a></sup></p>${text}
    <div class="footnotes" role="doc-endnotes"><ol><li id="fn:log" role="doc-endnote"><p>${one} <a href="#fnref:log" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li><li id="fn:map" role="doc-endnote"><p>${two} <a href="#fnref:map" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li></ol></div>`,
  ],
  [
    'MediaWiki',
    `<p>They know it.<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span class="cite-bracket">[</span>1<span class="cite-bracket">]</span></a></sup> And more.<sup id="cite_ref-m_2-0" class="reference"><a href="#cite_note-m-2">[2]</a></sup></p>${text}
    <h2>References</h2><div class="mw-references-wrap"><ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">${one}</span></li><li id="cite_note-m-2"><span class="mw-cite-backlink">^ <a href="#cite_ref-m_2-0"><sup><i><b>a</b></i></sup></a></span> <span class="reference-text">${two}</span></li></ol></div>`,
  ],
  [
    'Tufte',
    `<p>They know it.<label for="sn-1" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-1" class="margin-toggle"/><span class="sidenote">${one}</span> And more.<label for="sn-2" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-2" class="margin-toggle"/><span class="sidenote">${two}</span></p>${text}`,
    '1 2',
  ],
  [
    'Tufte, in the margin without numbers',
    `<p>They know it.<label for="mn-1" class="margin-toggle">&#8853;</label><input type="checkbox" id="mn-1" class="margin-toggle"/><span class="marginnote">${one}</span> And more.<label for="mn-2" class="margin-toggle">&#8853;</label><input type="checkbox" id="mn-2" class="margin-toggle"/><span class="marginnote">${two}</span></p>${text}`,
    '1 2',
  ],
  [
    'a journal',
    `<p>They know it.<a class="xref-fn" href="#fn-1"><sup>1</sup></a> And more.<a class="xref-fn" href="#fn-2"><sup>2</sup></a></p>${text}<div class="fn-group"><h2>Notes</h2><div class="fn" id="fn-1"><p><span class="fn-label">1.</span> ${one}</p></div><div class="fn" id="fn-2"><p><span class="fn-label">2.</span> ${two}</p></div></div>`,
  ],
  [
    'a journal with references',
    `<p>They know it <a href="#bibr1-x" class="ref-type-bibr">[1]</a> and more <a href="#bibr2-x" class="ref-type-bibr">[2]</a>.</p>${text}<div class="references"><h3>References</h3><div class="reference"><a class="reference-number" id="bibr1-x">1.</a><div class="reference-content">${one}</div></div><div class="reference"><a class="reference-number" id="bibr2-x">2.</a><div class="reference-content">${two}</div></div></div>`,
  ],
  [
    'raised numbers and paragraphs behind a line',
    `<p>They know it.<sup>1</sup> And more.<sup>2</sup></p>${text}<hr><p><strong>1</strong> ${one}</p><p><sup>2</sup> ${two}</p>`,
  ],
  [
    'raised numbers and a list under a heading',
    `<p>They know it.<sup class="x">1</sup> And more.<sup class="x">2</sup></p><ol><li>One buoy</li><li>Two buoys</li></ol>${text}<div class="module__footnotes"><h4>Footnotes</h4><ol><li id="footnote-1">${one}</li><li id="footnote-2">${two}</li></ol></div>`,
  ],
  [
    'raised numbers and notes between the paragraphs',
    `<p>They know it.<sup>1</sup> And so on.</p><p class="footnote"><sup>1</sup>${one}</p><p>And more.<sup>2</sup></p><p class="footnote"><sup>2</sup>${two}</p>${text}`,
  ],
  [
    'raised numbers and lists in the margin',
    `<div><p>They know it.<sup class="aside-link">1</sup></p></div><aside><ol start="1"><li>${one}</li></ol></aside><div><p>And more.<sup class="aside-link">2</sup></p></div><aside><ol start="2"><li>${two}</li></ol></aside>${text}`,
  ],
  [
    'named anchors between line breaks',
    `<p>They know it.<a href="#one"><sup>1</sup></a> And more.<a href="#two"><sup>2</sup></a></p>${text}<hr><p id="footnote"><a name="one"><sup>1</sup></a> ${one} <a href="#" onclick="history.back()">↩</a><br><br><a name="two"><sup>2</sup></a> ${two} <a href="#" onclick="history.back()">↩</a></p>`,
  ],
  [
    'signs, the second of which may not be escaped in a pattern',
    `<p>They know it.<sup>*</sup> And more.<sup>†</sup></p>${text}<p><sup>*</sup> ${one}</p><p><sup>†</sup> ${two}</p>`,
    '* †',
  ],
  [
    'raised letters',
    `<p>They know it.<sup>a</sup> And more.<sup>b</sup></p>${text}<p><sup>a</sup> ${one}</p><p><sup>b</sup> ${two}</p>`,
    'a b',
  ],
  [
    'an e-book',
    `<p>They know it.<a epub:type="noteref" href="#n1">1</a> And more.<a epub:type="noteref" href="#n2">2</a></p>${text}<aside epub:type="footnote" id="n1"><p>${one}</p></aside><aside epub:type="footnote" id="n2"><p>${two}</p></aside>`,
  ],
  [
    'CKEditor 4, with several ways back',
    `<p>They know it.<sup data-footnote-id="a"><a href="#footnote-1" id="footnote-marker-1-1" rel="footnote">[1]</a></sup> And more.<sup data-footnote-id="b"><a href="#footnote-2" id="footnote-marker-2-1" rel="footnote">[2]</a></sup></p>${text}<section class="footnotes"><header><h2>Footnotes</h2></header><ol><li data-footnote-id="a" id="footnote-1"><sup><a href="#footnote-marker-1-1">a</a>, <a href="#footnote-marker-1-1">b</a> </sup><cite>${one}</cite></li><li data-footnote-id="b" id="footnote-2"><sup><a href="#footnote-marker-2-1">^</a> </sup><cite>${two}</cite></li></ol></section>`,
  ],
  [
    'tooltips that are attributes',
    `<p>They know it.<sup class="tooltip" data-tooltip="${one}">1</sup> And more.<a href="#" class="footnote-tip" title="${two}">2</a></p>${text}`,
  ],
  [
    'buttons of bigfoot and littlefoot in place of the marks',
    `<p>They know it.</p><div class="bigfoot-footnote__container"><button data-footnote-number="1" data-bigfoot-footnote="x">…</button></div> And more.<span class="littlefoot"><button class="littlefoot__button" data-footnote-id="2">2</button></span>${text}<div class="footnotes"><ol><li id="fn:1"><p>${one} <a href="#fnref:1">↩</a></p></li><li id="fn:2"><p>${two} <a href="#fnref:2">↩</a></p></li></ol></div>`,
  ],
  [
    'a page of Notion, with a numbered list before its notes',
    `<p>They know it. [1]</p><ol start="1"><li>a first point</li></ol><ol start="2"><li>a second point</li></ol><p>And more. [2]</p>${text}<hr><p>[1] ${one}</p><p>[2] ${two}</p>`,
  ],
  [
    'Word, once a converter dropped the ids',
    `<p>They know it.<sup><a href="#_ftn1">[1]</a></sup> And more.<sup><a href="#_ftn2">[2]</a></sup></p>${text}<p><a href="#_ftnref1">[1]</a> ${one}</p><p><a href="#_ftnref2">[2]</a> ${two}</p>`,
  ],
  [
    'an editor of papers, whose notes are attributes',
    `<p>They know it.<span class="footnote" data-node-type="footnote" data-value="&lt;p&gt;${one}&lt;/p&gt;"><sup>1</sup></span> And more.<span class="footnote" data-value="&lt;p&gt;${two}&lt;/p&gt;"><sup>2</sup></span></p>${text}`,
  ],
  [
    'the margin, to which links lead',
    `<p>They know it.<a class="sidenote-ref" href="#sn1" id="snref1">1</a></p><aside class="sidenote" id="sn1"><p>1. ${one}</p></aside><p>And more.<a class="sidenote-ref" href="#sn2" id="snref2">2</a></p><aside class="sidenote" id="sn2"><p>2. ${two}</p></aside>${text}`,
  ],
  [
    'plain text, below a line of strokes',
    `<p>They know it. (1) And more. (2)</p>${text}<p>_______________</p><p>(1) ${one}</p><p>(2) ${two}</p>`,
  ],
  [
    'named anchors in an element for small print',
    `<p>They know it.<sup><a name="r1" href="#n1">1</a></sup> And more. <a name="r2"></a><a href="#n2">(2)</a></p>${text}<hr><font size="2"><a name="n1"></a><a href="#r1">1</a>. ${one}<br><a name="n2"></a><a href="#r2">2</a>. ${two}<br></font>`,
  ],
]

function read(html: string) {
  const piece = readPage(
    `<!doctype html><html lang="en"><head><title>Past the bank</title></head><body><main><article><h1>Past the bank</h1>${html}</article></main></body></html>`,
  )
  const report = piece.document ? reportDocument(piece.document) : null
  return { notes: report?.footnotes ?? [], piece, report }
}

describe.each(systems)('footnotes of %s', (_, html, labels = '1 2') => {
  it('are notes with one mark each, without arrows and numbers', () => {
    const { notes, piece, report } = read(html)
    expect(notes).toEqual(
      [one, two].map((note, index) => ({
        label: labels.split(' ')[index],
        list: 'footnotes',
        references: 1,
        text: note,
      })),
    )
    expect(piece.proposals).toEqual([])
    expect(report?.paragraphs.join('\n')).not.toMatch(/Log of|The same, with|↩|__/)
  })
})

it('the heading within a box of notes is theirs', () => {
  const { piece } = read(
    `<p>They know it.<a href="#note-1" id="back-1"><sup>1</sup></a></p>${text}<div class="simple-footnotes"><p class="notes">Notes:</p><ol><li id="note-1">${one} <a href="#back-1">↩</a></li></ol></div>`,
  )
  expect(piece.document?.root.children.at(-1)).toMatchObject({ type: 'footnotes', label: 'Notes' })
})

it('comments of readers are no notes', () => {
  const { notes } = read(
    `<p>They know it.<sup>1</sup> And more.<sup>2</sup></p>${text}<ol class="comment-list"><li>I like it.</li><li>I like it, too.</li></ol>`,
  )
  expect(notes).toEqual([])
})

describe('a note of the title or the byline', () => {
  const message =
    'Footnote * belongs to the title or the byline: its text stands with the acknowledgements or the byline.'
  function pageOf(title: string, byline: string, notes: string) {
    return readPage(
      `<html><head><title>Past the bank</title></head><body><article><h1>${title}</h1>${byline}${text}${notes}</article></body></html>`,
    )
  }

  it('is thanks, where it is linked', () => {
    const piece = pageOf(
      'Past the bank<sup><a href="#fn1" id="ref1">*</a></sup>',
      '',
      '<p id="fn1"><a href="#ref1">*</a> The author thanks the pilots.</p>',
    )
    expect(piece.title).toBe('Past the bank')
    expect(piece.acknowledgements).toEqual(['The author thanks the pilots.'])
    expect(piece.proposals.map((one) => one.message)).toEqual([message])
  })

  it('is thanks, where it is only typed', () => {
    const piece = pageOf('Past the bank*', '', '<p>* The author thanks the pilots.</p>')
    expect(piece.title).toBe('Past the bank')
    expect(piece.acknowledgements).toEqual(['The author thanks the pilots.'])
    expect(piece.proposals.map((one) => one.message)).toEqual([message])
  })

  it('says who the author is', () => {
    const piece = pageOf(
      'Past the bank',
      '<p class="author">Ada Quill<a href="#fn1" id="ref1"><sup>*</sup></a></p>',
      '<section class="footnotes"><ol><li id="fn1">Delta Institute <a href="#ref1">↩</a></li></ol></section>',
    )
    expect(piece.authors).toMatchObject([{ name: 'Ada Quill' }])
    expect(piece.bylineText).toContain('Delta Institute')
  })
})

it('a formula has no marks, though its page has a note of that number', () => {
  const { notes, piece, report } = read(
    `<p>They know it.<a href="#fn1" class="footnote-ref" id="fnref1"><sup>1</sup></a> And more.<a href="#fn2" class="footnote-ref" id="fnref2"><sup>2</sup></a> So <em>x</em><sup>2</sup> grows.</p>${text}<section class="footnotes"><ol><li id="fn1"><p>${one}<a href="#fnref1">↩︎</a></p></li><li id="fn2"><p>${two}<a href="#fnref2">↩︎</a></p></li></ol></section>`,
  )
  expect(notes.map(({ references }) => references)).toEqual([1, 1])
  expect(piece.proposals).toEqual([])
  expect(report?.paragraphs[0]).toContain('x2 grows')
})

it('letters in a table are those of notes below the table', () => {
  const { notes } = read(
    `<p>They know it.</p><table><tr><th>Quay</th><th>Depth</th></tr><tr><td>North</td><td>4.2<sup>a</sup></td></tr><tr><td colspan="2"><sup>a</sup> At low tide.</td></tr></table>${text}`,
  )
  expect(notes).toEqual([])
})
