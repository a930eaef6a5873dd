// Pictures and their captions.
import { css } from '../css.ts'

export const figures = css`
  figure {
    margin: 2em 0;
  }

  img {
    display: block;
    height: auto;
    max-width: 100%;
  }

  figcaption {
    color: var(--soft);
    font-size: 0.75em;
    line-height: 1.5;
    margin-top: 0.6em;
  }
`
