// The original of an article, for whoever compares.
import { expect, it } from 'vitest'

import { showOriginal } from '../../src/dom/showOriginal.ts'

it.each([
  ['<p onclick="x()" style="color:red" class="a">A</p>', '<p>A</p>'],
  ['<script>alert(1)</script><style>p{}</style><p>A</p><link rel="preload" href="/x">', '<p>A</p>'],
  ['<a href="https://x.example/?a=1&b=2">A</a>', '<a title="https://x.example/?a=1&amp;b=2">A</a>'],
  ['<a href="javascript:x()">A</a>', '<a title="javascript:x()">A</a>'],
  [
    '<img src="https://x.example/a.png" alt="A &quot;crane&quot;" onerror="x()">',
    '<span class="media">A &quot;crane&quot; · https://x.example/a.png</span>',
  ],
  ['<iframe src="https://x.example/"></iframe>', '<span class="media">https://x.example/</span>'],
  ['<img src="data:image/png;base64,AAAA">', '<span class="media">img</span>'],
  ['<svg onload="x()"><text>drawn</text></svg>', '<span class="media">svg</span>'],
  ['<form action="https://x.example"><input value="a"><p>A</p></form>', '<p>A</p>'],
  ['<p><base href="https://x.example/"><meta http-equiv="refresh" content="0">A</p>', '<p>A</p>'],
  ['<td colspan="2" background="/x">A</td>', '<td colspan="2">A</td>'],
  ['<p>1 &lt; 2 &amp; 3</p>', '<p>1 &lt; 2 &amp; 3</p>'],
])('runs and loads nothing: %s', (html, shown) => {
  expect(showOriginal({ html })).toBe(shown)
})

it('marks what was left out, also across elements, and each time once', () => {
  const html =
    '<p>Share   <b>this</b> post</p><p>The text. [poll id="7"]</p><p>Share this post</p><p>Ends.</p>'
  const leftOut = [
    { reason: 'site' as const, text: 'Share this post' },
    { reason: 'command' as const, text: 'poll id="7"' },
    { reason: 'site' as const, text: 'Share this post' },
    { reason: 'file-data' as const, text: 'tag: not in the text' },
  ]
  expect(showOriginal({ html }, leftOut)).toBe(
    '<p><mark>Share   </mark><b><mark>this</mark></b> <mark>post</mark></p>' +
      '<p>The text. [<mark>poll id=&quot;7&quot;</mark>]</p>' +
      '<p><mark>Share this post</mark></p><p>Ends.</p>',
  )
})

it('shows a text as it is, and so what is no page', () => {
  expect(showOriginal({ text: 'A <b>\n\nB' })).toBe('<pre>A &lt;b&gt;\n\nB</pre>')
  const deep = '<div>'.repeat(1000)
  expect(showOriginal({ html: `${deep}A` })).toContain('&lt;div&gt;A</pre>')
})
