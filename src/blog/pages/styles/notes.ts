// Footnotes: a mark never moves the lines apart, the label is as printed, and the note of a mark opens at the bottom.
import { css } from '../css.ts'

export const notes = css`
  .footnote-ref,
  .footnote-back sup {
    font: 0.7em/0 var(--sans);
  }

  .footnote-ref a {
    padding: 0.5em 0.2em;
  }

  :is(.footnote-ref a, .footnote-back):not(:hover) {
    text-decoration: none;
  }

  .footnotes {
    border-top: 1px solid var(--line);
    font-size: 0.8em;
    line-height: 1.5;
    margin-top: 3em;
  }

  .e-content .footnotes h2 {
    font: 600 1em var(--sans);
  }

  .e-content .footnotes ol {
    padding: 0;
  }

  .footnote {
    align-items: baseline;
    display: grid;
    gap: 0.75em;
    grid-template-columns: minmax(1.6em, max-content) minmax(0, 1fr);
  }

  .footnote-label {
    color: var(--soft);
    font: 0.9em var(--sans);
    text-align: end;
  }

  .footnote-text p {
    margin: 0;
  }

  .footnote-text p + p {
    margin-top: 0.4em;
  }

  .footnote-back {
    font-family: var(--sans);
    padding: 0.3em;
  }

  .footnote,
  .footnote-ref a {
    scroll-margin-top: 5rem;
  }

  .footnote-ref :target {
    background: var(--mark);
  }

  /* Backgrounds are not shown in the colours of a reader. */
  @media (forced-colors: active) {
    .footnote-ref :target {
      outline: 2px solid;
    }
  }

  /* The note that a mark leads to lies over the page; without it, and on paper, the list is as it is. */
  @media screen {
    .footnote:target {
      background: var(--paper);
      border: 1px solid var(--line);
      border-radius: 0.6em 0.6em 0 0;
      bottom: 0;
      box-shadow: 0 0 2em #0004;
      display: block;
      font-size: 0.95rem;
      inset-inline: 0;
      margin: auto;
      max-width: 44em;
      position: fixed;
    }

    :target > .footnote-label {
      line-height: 2.75rem;
      padding: 0 1.25rem;
    }

    :target > .footnote-text {
      border-top: 1px solid var(--line);
      max-height: 40vh;
      overflow: auto;
      padding: 1rem 1.25rem 1.5rem;
    }

    :target .footnote-backs {
      display: flex;
      inset-inline-end: 0;
      max-width: calc(100% - 5em);
      overflow-x: auto;
      position: absolute;
      top: 0;
    }

    :target .footnote-back {
      font-size: 1.1rem;
      line-height: 2.75rem;
      min-width: 2.75rem;
      outline-offset: -4px;
      padding: 0;
      text-align: center;
    }

    :target .footnote-back:only-child {
      font-size: 0;
    }

    :target .footnote-back:only-child::before {
      content: '✕';
      font-size: 1.1rem;
    }

    /* What is focused behind the note is scrolled out from under it. */
    :has(.footnote:target) {
      scroll-padding-bottom: 55vh;
    }
  }
`
