// Odd and hostile markup within an article, and what stands around one.
import { article } from './article.ts'
import { ps } from './markup.ts'

/** Markup between paragraphs, and what of it is in the text. */
export const within: Record<string, [html: string, inText: string[]]> = {
  'a card with a shadow': [
    '<my-card><template shadowrootmode="open"><p>Unseen</p></template>Seen card</my-card>',
    [],
  ],
  'a closed detail': [
    '<details><summary>Why so</summary>Loose words <p>and a line</p></details>',
    ['Why so', 'Loose words', 'and a line'],
  ],
  'a definition list': [
    '<dl><dt>Ebb</dt><dd>Water goes</dd><dt>Flood</dt><dd><p>Water</p><p>comes</p></dd></dl>',
    ['Ebb', 'Water goes', 'Flood', 'comes'],
  ],
  'a drawing with labels': ['<svg viewBox="0 0 9 9"><text>North pier</text></svg>', []],
  'a fallback of a film': ['<video><p>No films here</p></video><audio>Nor sound</audio>', []],
  'a figure that holds text': [
    '<figure><blockquote>He said so</blockquote><figcaption>The old pilot</figcaption></figure><figure><pre>let ships</pre><figcaption>The code</figcaption></figure>',
    ['He said so', 'let ships'],
  ],
  'a formula': [
    '<p>So <math><mi>depth</mi><mo>=</mo><mn>2</mn></math> holds.</p><math display="block"><mfrac><mi>ships</mi><mi>tugs</mi></mfrac></math>',
    ['holds'],
  ],
  'a form with words': [
    '<form><label>Your name</label><select><option>One</option></select><textarea>Two</textarea><button>Send</button></form>',
    [],
  ],
  'a gallery of definition lists': [
    '<div class="gallery"><dl class="gallery-item"><dt><img src="https://a.example/1.jpg"></dt><dd class="wp-caption-text">The north pier</dd></dl></div>',
    [],
  ],
  'a grid of roles': [
    '<div role="table"><div role="row"><span role="cell">Tugs</span> <span role="cell">eleven</span></div></div>',
    ['Tugs', 'eleven'],
  ],
  'a list without a list': [
    '<li>First buoy</li><li>Second buoy</li>',
    ['First buoy', 'Second buoy'],
  ],
  'an aside': ['<aside><p>An aside that says much</p></aside>', []],
  'an embed': ['<iframe src="https://a.example/">Frame</iframe><object>Plugin</object>', []],
  'a note in a tooltip': [
    '<p>He knew<sup class="footnote" title="From the log of the pilots.">1</sup> it.</p>',
    [],
  ],
  'a note printed beside': [
    '<p>He knew<label for="s1" class="margin-toggle sidenote-number"></label><input type="checkbox" id="s1" class="margin-toggle"><span class="sidenote">Said aside</span> it.</p>',
    [],
  ],
  'a page without scripts': ['<noscript><p>Turn them on</p></noscript>', []],
  'a poem': ['<p>Low water<br>slack water<br><br>no water</p>', ['Low water', 'no water']],
  'a quote with who said it': [
    '<blockquote><p>Trust no chart</p><footer>Lars Wend, <cite>Sand</cite></footer></blockquote>',
    ['Trust no chart', 'Lars Wend', 'Sand'],
  ],
  'a table with all its parts': [
    '<table><caption>Ships a year</caption><thead><tr><th>Port</th></tr></thead><tfoot><tr><td>Sum</td></tr></tfoot><tbody><tr><td rowspan="2">Averil</td><td>twelve</td></tr><tr><td>four</td></tr></tbody></table>',
    ['Port', 'Sum', 'Averil', 'twelve', 'four'],
  ],
  'a tweet': [
    '<blockquote class="twitter-tweet"><p>The bank moved again</p>— Mina (@mina) <a href="https://t.example/1">March 5</a></blockquote>',
    ['The bank moved again'],
  ],
  'a word of two scripts': [
    '<p>The sign <ruby>東京<rt>Tokyo</rt></ruby> hangs there.</p>',
    ['hangs there'],
  ],
  'bad tables': ['<table>Stray<tr>words<td>in cells</table>', ['in cells']],
  'blocks within a line': [
    '<span><p>In a span</p></span><b><p>In bold</p></b><a href="/x"><p>In a link</p></a>',
    ['In a span', 'In bold', 'In a link'],
  ],
  'code and its kin': [
    '<pre><code>const tide = 1\n  ebb()</code></pre><p><kbd>Enter</kbd> <samp>Done</samp> <var>depth</var></p>',
    ['const tide', 'ebb()', 'Enter', 'Done', 'depth'],
  ],
  'comments for old browsers': [
    '<!--[if IE]><p>Old</p><![endif]--><p>New words</p>',
    ['New words'],
  ],
  'deep elements': [`${'<div>'.repeat(70)}<p>Deep down</p>${'</div>'.repeat(70)}`, ['Deep down']],
  'deep lists': [`${'<ul><li>'.repeat(40)}Deep item${'</li></ul>'.repeat(40)}`, ['Deep item']],
  'hidden elements': [
    '<p style="display:none">Never seen</p><p hidden>Nor this</p><dialog>Nor that</dialog>',
    [],
  ],
  'lists within lists': [
    '<ul><li>Buoys<ol><li>red<ul><li>lit<p>by oil</p></li></ul></li></ol>and more</li></ul>',
    ['Buoys', 'red', 'lit', 'by oil', 'and more'],
  ],
  'old elements': [
    '<marquee>Running</marquee><center>Centred</center><x-line><p>Custom</p></x-line>',
    ['Running', 'Centred', 'Custom'],
  ],
  'sections with heads and feet': [
    '<section><header><h2>Fog</h2></header><p>It comes at night.</p><footer>End of fog</footer></section>',
    ['Fog', 'It comes at night'],
  ],
  'tables within tables': [
    '<table><tr><td>Out<table><tr><td>in one</td><td>in two</td></tr></table></td><td>side</td></tr></table>',
    ['Out', 'in one', 'in two', 'side'],
  ],
  'unseen characters': ['<p>Sand\u200Bbank and har&shy;bour &lt;told&gt;</p>', ['told']],
  'words that were changed': [
    '<p><ins>Added</ins> <del>struck</del> <q>said</q></p>',
    ['Added', 'struck', 'said'],
  ],
}

/** Whole pages, with the article between. */
export const around: Record<string, (body: string) => string> = {
  'all in one form': (body) => `<form id="aspnetForm"><div>${body}</div></form>`,
  'comments longer than the text': (body) =>
    `<article>${body}</article><div id="comments">${'<p>A reader of this says that he never saw it move, and that he was there all his life.</p>'.repeat(12)}</div>`,
  'menus on all sides': (body) =>
    `<div role="banner"><a href="/">The Front</a></div><div class="sidebar"><ul><li><a href="/a">Other news</a></li></ul></div><article>${body}</article><div role="contentinfo">All rights kept</div>`,
  'pages with an advert between': (body) => {
    const half = body.indexOf('<p>', body.length / 2)
    return `<div class="page">${body.slice(0, half)}</div><div class="ad">Buy ropes</div><div class="page">${body.slice(half)}</div>`
  },
  'the question about cookies first': (body) =>
    `<div id="cookie-law"><p>We set cookies for all you do.</p><button>Accept</button></div><main>${body}</main>`,
  'two articles': (body) =>
    `<article>${body}</article><article><h2>Another one</h2><p>${'It has words of its own. '.repeat(12)}</p></article>`,
}

const { paragraphs, title } = article
const head = `<h1>${title}</h1><p class="byline">By Mina Holt</p>`

export function whole(body: string): string {
  return `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`
}

/** Of a page, or of a paste, with the markup in it. */
export function textAround(markup: string): string {
  return `${head}${ps(paragraphs.slice(0, 3))}${markup}${ps(paragraphs.slice(3))}`
}

/** A page with the article in something. */
export function pageIn(make: (body: string) => string): string {
  return whole(make(`${head}${ps()}`))
}
