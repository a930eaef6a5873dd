// Footnotes: a mark never moves the lines apart, and the label is as printed.
import { css } from '../css.ts'

export const notes = css`
  .footnote-ref {
    font-family: var(--sans);
    font-size: 0.68em;
    line-height: 0;
  }

  .footnote-ref a {
    border-radius: 2px;
    padding: 0.35em 0.15em;
    text-decoration: none;
  }

  .footnote-ref a:hover {
    text-decoration: underline;
  }

  .footnotes {
    border-top: 1px solid var(--line);
    font-size: 0.8em;
    line-height: 1.5;
    margin-top: 3em;
    padding-top: 1.5em;
  }

  .footnotes + .footnotes {
    margin-top: 2em;
  }

  .e-content .footnotes h2 {
    font-family: var(--sans);
    font-size: 1.05em;
    margin: 0 0 0.8em;
  }

  .footnotes ol {
    list-style: none;
    margin: 0;
    padding: 0;
  }

  .e-content .footnote {
    align-items: baseline;
    display: grid;
    gap: 0.75em;
    grid-template-columns: minmax(1.6em, max-content) minmax(0, 1fr);
    margin: 0;
    padding: 0.25em 0.4em;
  }

  .footnote-label {
    color: var(--soft);
    font-family: var(--sans);
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }

  .footnote-text {
    overflow-wrap: anywhere;
  }

  .e-content .footnote-text p {
    margin: 0 0 0.4em;
  }

  .e-content .footnote-text p:last-child {
    margin: 0;
  }

  .footnote-back {
    font-family: var(--sans);
    padding: 0 0.25em;
    text-decoration: none;
  }

  .footnote-back sup {
    font-size: 0.7em;
    line-height: 0;
  }

  .footnote,
  .footnote-ref a {
    scroll-margin-top: 5rem;
  }

  :target {
    background: var(--mark);
  }

  main:target {
    background: none;
  }
`
