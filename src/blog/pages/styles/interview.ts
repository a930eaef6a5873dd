// Turns of an interview.
import { css } from '../css.ts'

export const interview = css`
  .turn:has(> .speaker) {
    margin-top: 2em;
  }

  /* Between two paragraphs of one turn the line runs through. */
  .turn + .turn:not(:has(> .speaker)) {
    margin-top: -1em;
    padding-top: 1em;
  }

  .speaker {
    color: var(--link);
    display: block;
    font: 600 0.75em/1.8 var(--sans);
  }
`
