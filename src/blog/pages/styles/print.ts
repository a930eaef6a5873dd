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
      --mark: #fff;
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
    .search,
    .find,
    nav,
    .topics,
    footer.site,
    .footnote-back {
      display: none !important;
    }

    /* On paper a link says where it leads, unless it says so anyway. */
    .u-repost-of::after,
    .elsewhere a::after,
    .e-content a[href^='http']::after {
      content: ' (' attr(href) ')';
    }

    h2,
    h3 {
      break-after: avoid;
    }

    figure,
    .footnote,
    li.h-entry {
      break-inside: avoid;
    }
  }
`
