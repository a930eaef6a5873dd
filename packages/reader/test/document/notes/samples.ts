// Pages as the systems write them: each says "The tide rose.[1] Nobody saw it.[2] It fell.[1 again, where it can]".

export interface Sample {
  html: string
  /** How often the text refers to the first note. @default 1 */
  repeated?: number
}

export const samples: Record<string, Sample> = {
  'Easy Footnotes (WordPress)': {
    html: `<p>The tide rose.<span id='easy-footnote-1-31' class='easy-footnote-margin-adjust'></span><span class='easy-footnote'><a href='https://blog.example/tide/#easy-footnote-bottom-1-31' title='Harbour log'><sup>1</sup></a></span> Nobody saw it.<span id='easy-footnote-2-31' class='easy-footnote-margin-adjust'></span><span class='easy-footnote'><a href='https://blog.example/tide/#easy-footnote-bottom-2-31' title='Private letter'><sup>2</sup></a></span> It fell.</p>
      <div class='easy-footnote-title'><h4>Notes</h4></div><ol class='easy-footnotes-wrapper'>
      <li class='easy-footnote-single'><span id='easy-footnote-bottom-1-31' class='easy-footnote-margin-adjust'></span>Harbour <em>log</em><a class='easy-footnote-to-top' href='https://blog.example/tide/#easy-footnote-1-31'></a></li>
      <li class='easy-footnote-single'><span id='easy-footnote-bottom-2-31' class='easy-footnote-margin-adjust'></span>Private letter<a class='easy-footnote-to-top' href='https://blog.example/tide/#easy-footnote-2-31'></a></li></ol>`,
  },
  'FD Footnotes (WordPress)': {
    html: `<p>The tide rose.<sup class='footnote'><a href='#fn-31-1' id='fnref-31-1' onclick='return fdfootnote_show(31)'>1</a></sup> Nobody saw it.<sup class='footnote'><a href='#fn-31-2' id='fnref-31-2' onclick='return fdfootnote_show(31)'>2</a></sup> It fell.</p>
      <div class='footnotes' id='footnotes-31'><div class='footnotedivider'></div><ol><li id='fn-31-1'> Harbour <em>log</em> <span class='footnotereverse'><a href='#fnref-31-1'>&#8617;</a></span></li><li id='fn-31-2'> Private letter <span class='footnotereverse'><a href='#fnref-31-2'>&#8617;</a></span></li></ol></div>`,
  },
  'footnotes (WordPress)': {
    html: `<p>The tide rose.<span class="footnote_referrer"><a role="button" tabindex="0" onclick="footnote_moveToReference_31_1('footnote_plugin_reference_31_1_1');"><sup id="footnote_plugin_tooltip_31_1_1" class="footnote_plugin_tooltip_text">[1]</sup></a><span id="footnote_plugin_tooltip_text_31_1_1" class="footnote_tooltip">Harbour <em>log</em></span></span> Nobody saw it.<span class="footnote_referrer"><a role="button" tabindex="0"><sup id="footnote_plugin_tooltip_31_1_2" class="footnote_plugin_tooltip_text">[2]</sup></a><span id="footnote_plugin_tooltip_text_31_1_2" class="footnote_tooltip">Private letter</span></span> It fell.</p>
      <div class="speaker-mute footnotes_reference_container"><div class="footnote_container_prepare"><p><span role="button" class="footnote_reference_container_label pointer">References</span><span class="footnote_reference_container_collapse_button">[<a id="footnote_reference_container_collapse_button_31_1">+</a>]</span></p></div>
      <div id="footnote_references_container_31_1"><table class="footnotes_table footnote-reference-container"><caption class="accessibility">References</caption><tbody>
      <tr class="footnotes_plugin_reference_row"><th scope="row" id="footnote_plugin_reference_31_1_1" class="footnote_plugin_index pointer"><a role="button"><span class="footnote_index_arrow">&#8593;</span>1</a></th><td class="footnote_plugin_text">Harbour <em>log</em></td></tr>
      <tr class="footnotes_plugin_reference_row"><th scope="row" id="footnote_plugin_reference_31_1_2" class="footnote_plugin_index pointer"><a role="button"><span class="footnote_index_arrow">&#8593;</span>2</a></th><td class="footnote_plugin_text">Private letter</td></tr></tbody></table></div></div>`,
  },
  'Footnotes Made Easy (WordPress)': {
    html: `<p>The tide rose.<sup><a href="https://blog.example/tide/#footnote_1_31" id="identifier_1_31" class="footnote-link footnote-identifier-link" title="Harbour log">1</a></sup> Nobody saw it.<sup><a href="https://blog.example/tide/#footnote_2_31" id="identifier_2_31" class="footnote-link footnote-identifier-link" title="Private letter">2</a></sup> It fell.<sup><a href="https://blog.example/tide/#footnote_1_31" id="identifier_3_31" class="footnote-link footnote-identifier-link" title="Harbour log">1</a></sup></p>
      <ol class="footnotes"><li id="footnote_1_31" class="footnote">Harbour <em>log</em><span class="footnote-back-link-wrapper"> [<a href="https://blog.example/tide/#identifier_1_31" class="footnote-link footnote-back-link">&#8617;</a>]</span><span class="footnote-back-link-wrapper"> [<a href="https://blog.example/tide/#identifier_3_31" class="footnote-link footnote-back-link">&#8617;</a>]</span></li><li id="footnote_2_31" class="footnote">Private letter<span class="footnote-back-link-wrapper"> [<a href="https://blog.example/tide/#identifier_2_31" class="footnote-link footnote-back-link">&#8617;</a>]</span></li></ol>`,
    repeated: 2,
  },
  'Ghost and markdown-it': {
    html: `<p>The tide rose.<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup> Nobody saw it.<sup class="footnote-ref"><a href="#fn2" id="fnref2">[2]</a></sup> It fell.<sup class="footnote-ref"><a href="#fn1" id="fnref1:1">[1:1]</a></sup></p>
      <hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list"><li id="fn1" class="footnote-item"><p>Harbour <em>log</em> <a href="#fnref1" class="footnote-backref">↩︎</a> <a href="#fnref1:1" class="footnote-backref">↩︎</a></p></li><li id="fn2" class="footnote-item"><p>Private letter <a href="#fnref2" class="footnote-backref">↩︎</a></p></li></ol></section>`,
    repeated: 2,
  },
  GitHub: {
    html: `<p dir="auto">The tide rose.<sup><a href="#user-content-fn-1-6b2a" id="user-content-fnref-1-6b2a" data-footnote-ref="" aria-describedby="footnote-label">1</a></sup> Nobody saw it.<sup><a href="#user-content-fn-log-6b2a" id="user-content-fnref-log-6b2a" data-footnote-ref="" aria-describedby="footnote-label">2</a></sup> It fell.<sup><a href="#user-content-fn-1-6b2a" id="user-content-fnref-1-2-6b2a" data-footnote-ref="" aria-describedby="footnote-label">1</a></sup></p>
      <section data-footnotes="" class="footnotes"><h2 id="footnote-label" class="sr-only" dir="auto">Footnotes</h2><ol dir="auto"><li id="user-content-fn-1-6b2a"><p dir="auto">Harbour <em>log</em> <a href="#user-content-fnref-1-6b2a" data-footnote-backref="" aria-label="Back to reference 1" class="data-footnote-backref">↩</a> <a href="#user-content-fnref-1-2-6b2a" data-footnote-backref="" class="data-footnote-backref">↩<sup>2</sup></a></p></li><li id="user-content-fn-log-6b2a"><p dir="auto">Private letter <a href="#user-content-fnref-log-6b2a" data-footnote-backref="" class="data-footnote-backref">↩</a></p></li></ol></section>`,
    repeated: 2,
  },
  'Google Docs': {
    html: `<p class="c4"><span class="c1">The tide rose.</span><sup class="c1"><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span class="c1">&nbsp;Nobody saw it.</span><sup class="c1"><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup><span class="c1"> It fell.</span></p>
      <hr class="c10"><div><p class="c5"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span class="c2">&nbsp;Harbour </span><em>log</em></p></div><div><p class="c5"><a href="#ftnt_ref2" id="ftnt2">[2]</a><span class="c2">&nbsp;Private letter</span></p></div>`,
  },
  'Jetpack Markdown (WordPress)': {
    html: `<p>The tide rose.<sup id="fnref-31-1"><a href="#fn-31-1" class="jetpack-footnote" title="Read footnote.">1</a></sup> Nobody saw it.<sup id="fnref-31-2"><a href="#fn-31-2" class="jetpack-footnote" title="Read footnote.">2</a></sup> It fell.</p>
      <div class="footnotes"><hr /><ol><li id="fn-31-1">Harbour <em>log</em>&#160;<a href="#fnref-31-1" title="Return to main content." class="jetpack-footnote">&#8617;</a></li><li id="fn-31-2">Private letter&#160;<a href="#fnref-31-2" title="Return to main content." class="jetpack-footnote">&#8617;</a></li></ol></div>`,
  },
  LibreOffice: {
    html: `<p>The tide rose.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> Nobody saw it.<a class="sdfootnoteanc" name="sdfootnote2anc" href="#sdfootnote2sym"><sup>2</sup></a> It fell.</p>
      <div id="sdfootnote1"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>Harbour <em>log</em></p></div><div id="sdfootnote2"><p class="sdfootnote"><a class="sdfootnotesym" name="sdfootnote2sym" href="#sdfootnote2anc">2</a>Private letter</p></div>`,
  },
  'Modern Footnotes (WordPress)': {
    html: `<p>The tide rose.<sup class="modern-footnotes-footnote" data-mfn="1" data-mfn-post-scope="0000_31"><a href="javascript:void(0)" role="button" aria-pressed="false" aria-describedby="mfn-content-0000_31-1">1</a></sup><span id="mfn-content-0000_31-1" role="tooltip" class="modern-footnotes-footnote__note" tabindex="0" data-mfn="1">Harbour <em>log</em></span> Nobody saw it.<sup class="modern-footnotes-footnote" data-mfn="2" data-mfn-post-scope="0000_31"><a href="javascript:void(0)" role="button" aria-pressed="false" aria-describedby="mfn-content-0000_31-2">2</a></sup><span id="mfn-content-0000_31-2" role="tooltip" class="modern-footnotes-footnote__note" tabindex="0" data-mfn="2">Private letter</span> It fell.</p>`,
  },
  pandoc: {
    html: `<p>The tide rose.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> Nobody saw it.<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a> It fell.</p>
      <section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr /><ol><li id="fn1"><p>Harbour <em>log</em><a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li><li id="fn2"><p>Private letter<a href="#fnref2" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>`,
  },
  Substack: {
    html: `<p>The tide rose.<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1" href="#footnote-1" target="_self">1</a> Nobody saw it.<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-2" href="#footnote-2" target="_self">2</a> It fell.</p>
      <div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number" contenteditable="false" target="_self">1</a><div class="footnote-content"><p>Harbour <em>log</em></p></div></div><div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-2" href="#footnote-anchor-2" class="footnote-number" contenteditable="false" target="_self">2</a><div class="footnote-content"><p>Private letter</p></div></div>`,
  },
  Wikipedia: {
    html: `<p>The tide rose.<sup id="cite_ref-log_1-0" class="reference"><a href="#cite_note-log-1"><span class="cite-bracket">[</span>1<span class="cite-bracket">]</span></a></sup> Nobody saw it.<sup id="cite_ref-2" class="reference"><a href="#cite_note-2"><span class="cite-bracket">[</span>2<span class="cite-bracket">]</span></a></sup> It fell.<sup id="cite_ref-log_1-1" class="reference"><a href="#cite_note-log-1"><span class="cite-bracket">[</span>1<span class="cite-bracket">]</span></a></sup></p>
      <h2>References</h2><ol class="references"><li id="cite_note-log-1"><span class="mw-cite-backlink">^ <a href="#cite_ref-log_1-0"><sup><i><b>a</b></i></sup></a> <a href="#cite_ref-log_1-1"><sup><i><b>b</b></i></sup></a></span> <span class="reference-text">Harbour <em>log</em></span></li><li id="cite_note-2"><span class="mw-cite-backlink"><b><a href="#cite_ref-2">^</a></b></span> <span class="reference-text">Private letter</span></li></ol>`,
    repeated: 2,
  },
  'Word on the web, or saved as a page': {
    html: `<p class=MsoNormal>The tide rose.<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span class=MsoFootnoteReference><span style='font-size:12.0pt'>[1]</span></span><![endif]></span></span></a> Nobody saw it.<a style='mso-footnote-id:ftn2' href="#_ftn2" name="_ftnref2" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'>[2]</span></span></a> It fell.</p>
      <div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
      <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Harbour <em>log</em></p></div>
      <div style='mso-element:footnote' id=ftn2><p class=MsoFootnoteText><a style='mso-footnote-id:ftn2' href="#_ftnref2" name="_ftn2" title=""><span class=MsoFootnoteReference>[2]</span></a> Private letter</p></div></div>`,
  },
  'WordPress core': {
    html: `<p class="wp-block-paragraph">The tide rose.<sup data-fn="0f0c3c2e-5d8c-4f2a-9b1e-0a6f5d3b2c11" class="fn"><a href="#0f0c3c2e-5d8c-4f2a-9b1e-0a6f5d3b2c11" id="0f0c3c2e-5d8c-4f2a-9b1e-0a6f5d3b2c11-link">1</a></sup> Nobody saw it.<sup data-fn="7a1d2b94-1c4e-4b5b-8f1d-2e3c4d5e6f70" class="fn"><a href="#7a1d2b94-1c4e-4b5b-8f1d-2e3c4d5e6f70" id="7a1d2b94-1c4e-4b5b-8f1d-2e3c4d5e6f70-link">2</a></sup> It fell.</p>
      <ol class="wp-block-footnotes"><li id="0f0c3c2e-5d8c-4f2a-9b1e-0a6f5d3b2c11">Harbour <em>log</em> <a href="#0f0c3c2e-5d8c-4f2a-9b1e-0a6f5d3b2c11-link" aria-label="Jump to footnote reference 1">↩︎</a></li><li id="7a1d2b94-1c4e-4b5b-8f1d-2e3c4d5e6f70">Private letter <a href="#7a1d2b94-1c4e-4b5b-8f1d-2e3c4d5e6f70-link" aria-label="Jump to footnote reference 2">↩︎</a></li></ol>`,
  },
}

/** Footnotes that are printed, without links. */
export const printed: Record<string, string> = {
  'bracket list': `<p>The tide rose.[1] Nobody saw it [2]. It fell.</p><p>Notes</p><p>[1] Harbour <em>log</em></p><p>[2] Private letter</p>`,
  'lines between breaks': `<p>The tide rose.[1] Nobody saw it.[2] It fell.</p><p>[1] Harbour <em>log</em><br>[2] Private letter</p>`,
  'raised by a style': `<p><span>The tide rose.</span><span style="font-size:0.6em;vertical-align:super">1</span><span> Nobody saw it.</span><span style="font-size:0.6em;vertical-align:super">2</span><span> It fell.</span></p><p>1. Harbour <em>log</em></p><p>2. Private letter</p>`,
  'raised numbers and a numbered list': `<p>The tide rose.<sup>1</sup> Nobody saw it.<sup>2</sup> It fell.</p><h3>Endnotes</h3><ol><li>Harbour <em>log</em></li><li>Private letter</li></ol>`,
}
