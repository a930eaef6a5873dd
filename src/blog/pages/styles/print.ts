// On paper: black on white, without what only a screen needs.
import { css } from '../css.ts'

export const print = css`
  @media print {
    :root {
      --paper: #fff;
      --ink: #000;
      --soft: #444;
      --line: #bbb;
      --tint: #fff;
      --link: #000;
      --mark: transparent;
      color-scheme: light;
    }

    @page {
      margin: 20mm 22mm;
    }

    body {
      font-size: 10.5pt;
      max-width: none;
      padding: 0;
    }

    .skip,
    .pages,
    .search,
    footer.site,
    .footnote-back {
      display: none;
    }

    header.site {
      margin-bottom: 2em;
      padding-top: 0;
    }

    h1 {
      font-size: 20pt;
    }

    /* On paper a link says where it leads, unless it says so anyway. */
    .source p:not(.credit-line) > .u-repost-of::after,
    .elsewhere a::after,
    .e-content a[href^='http']::after {
      content: ' (' attr(href) ')';
    }

    h1,
    h2,
    h3,
    h4 {
      break-after: avoid;
    }

    figure,
    .footnote,
    li.h-entry,
    .note {
      break-inside: avoid;
    }

    img {
      max-height: 18cm;
      width: auto;
    }

    table {
      display: table;
    }

    p {
      orphans: 3;
      widows: 3;
    }
  }
`
