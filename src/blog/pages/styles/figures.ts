// Pictures and their captions.
import { css } from '../css.ts'

export const figures = css`
  img {
    display: block;
    height: auto;
    max-width: 100%;
  }

  @media print {
    img {
      max-height: 18cm;
      width: auto;
    }
  }

  figcaption {
    margin-top: 0.6em;
  }
`
