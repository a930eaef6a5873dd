// Arabic and Hebrew: fonts and line height. Neither has italics, and spaces between letters would tear words apart.
import { css } from '../css.ts'

export const rightToLeft = css`
  :lang(ar),
  :lang(fa),
  :lang(ur) {
    --serif: 'Source Serif 4', 'Noto Naskh Arabic', Amiri, 'Geeza Pro', 'Traditional Arabic', serif;
  }

  :lang(he),
  :lang(yi) {
    --serif: 'Source Serif 4', 'Noto Serif Hebrew', 'Times New Roman', serif;
  }

  :dir(rtl) {
    letter-spacing: 0;
  }

  .post:is(:lang(ar), :lang(fa), :lang(ur)) {
    font-size: 1.1em;
  }

  :is(p, li, blockquote):dir(rtl) {
    line-height: 1.8;
  }

  :is(h1, h2, h3, h4):dir(rtl) {
    line-height: 1.45;
  }

  :is(em, i, cite):is(:lang(ar), :lang(fa), :lang(ur), :lang(he), :lang(yi)) {
    font-style: normal;
    font-weight: 600;
  }

  /* Words of the page in an article from right to left stand on its side. */
  .post[dir='rtl'] :is(.authors, .source, .elsewhere, summary)[dir='ltr'] {
    text-align: end;
  }
`
