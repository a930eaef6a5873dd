// Footnotes: a mark never moves the lines apart, the label is as printed, and the note of a mark opens at the bottom.
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

  /* The note that a mark leads to lies over the page; without it, and on paper, the list is as it is. */
  @media screen {
    .footnotes .footnote:target {
      background: var(--paper);
      border: 1px solid var(--line);
      border-block-end: 0;
      border-radius: 0.6em 0.6em 0 0;
      bottom: 0;
      box-shadow: 0 -0.3em 2em rgb(0 0 0 / 25%);
      color: var(--ink);
      display: block;
      font-size: 0.95rem;
      left: 0;
      margin: 0 auto;
      max-width: 44em;
      padding: 0;
      padding-block-end: env(safe-area-inset-bottom);
      position: fixed;
      right: 0;
      z-index: 2;
    }

    .footnote:target .footnote-label {
      display: block;
      line-height: 2.75rem;
      padding-inline: 1.25rem;
      text-align: start;
    }

    .footnote:target .footnote-text {
      border-block-start: 1px solid var(--line);
      max-height: 40vh;
      overflow: auto;
      overscroll-behavior: contain;
      padding: 0.9rem 1.25rem 1.4rem;
    }

    .footnote:target .footnote-backs {
      display: flex;
      inset-block-start: 0;
      inset-inline-end: 0;
      max-width: calc(100% - 5em);
      overflow-x: auto;
      position: absolute;
    }

    .footnote:target .footnote-back {
      font-size: 1.1rem;
      line-height: 2.75rem;
      min-width: 2.75rem;
      outline-offset: -4px;
      padding: 0;
      text-align: center;
    }

    .footnote:target .footnote-back:only-child {
      font-size: 0;
    }

    .footnote:target .footnote-back:only-child::before {
      content: '✕';
      font-size: 1.1rem;
    }

    /* What is focused behind the note is scrolled out from under it. */
    html:has(.footnote:target) {
      scroll-padding-block-end: 55vh;
    }
  }

  @media screen and (prefers-reduced-motion: no-preference) {
    .footnotes .footnote:target {
      animation: note-opens 0.18s ease-out;
    }

    @keyframes note-opens {
      from {
        transform: translateY(100%);
      }
    }
  }
`
