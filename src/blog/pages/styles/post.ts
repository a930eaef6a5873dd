// An article: its source, note and text.
import { css } from '../css.ts'

export const post = css`
  /* An article. */
  .post .authors {
    color: var(--ink);
    font-size: 0.9em;
    margin: 0 0 0.35em;
  }

  .post .source p {
    margin: 0 0 0.2em;
  }

  .note {
    background: var(--tint);
    border-inline-start: 3px solid var(--link);
    font-size: 0.85em;
    margin: 2em 0;
    padding: 0.9em 1.2em;
  }

  .note p {
    margin: 0 0 0.75em;
  }

  .note p:last-child {
    margin-bottom: 0;
  }

  .standfirst {
    font-size: 1.1em;
    font-style: italic;
    line-height: 1.45;
    margin: 1.5em 0;
  }

  ul.standfirst {
    padding-inline-start: 1.2em;
  }

  .standfirst li + li {
    margin-top: 0.4em;
  }

  .dateline {
    color: var(--soft);
    margin: 0 0 0.75em;
  }

  .e-content h2 {
    font-size: 1.3em;
    margin: 2em 0 0.6em;
  }

  .e-content h3 {
    font-size: 1.1em;
    margin: 1.75em 0 0.5em;
  }

  .e-content h4 {
    font-size: 1em;
    margin: 1.5em 0 0.5em;
  }

  .e-content p {
    hanging-punctuation: first;
    margin: 0 0 1em;
  }

  .e-content li {
    margin-bottom: 0.4em;
  }

  blockquote {
    border-inline-start: 2px solid var(--line);
    color: var(--soft);
    margin: 1.5em 0;
    padding-inline-start: 1.2em;
  }

  hr {
    border: 0;
    border-top: 1px solid var(--line);
    margin: 2.5em auto;
    width: 6em;
  }

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
    line-height: 1.45;
    margin-top: 0.6em;
  }

  .credit {
    font-style: italic;
  }

  .elsewhere {
    border: 1px solid var(--line);
    font-size: 0.9em;
    margin: 2em 0;
    padding: 0.9em 1.2em;
  }

  .printed {
    border-top: 1px solid var(--line);
    color: var(--soft);
    font-size: 0.8em;
    margin-top: 3em;
    padding-top: 0.5em;
  }

  .printed p {
    margin: 0.6em 0;
  }

  /* Turns of an interview. */
  .turn {
    border-inline-start: 2px solid var(--line);
    padding-inline-start: 1.1em;
  }

  .e-content .turn:has(> .speaker) {
    margin-top: 2em;
  }

  /* Between two paragraphs of one turn the line runs through. */
  .e-content .turn + .turn:not(:has(> .speaker)) {
    margin-top: -1em;
    padding-top: 1em;
  }

  .speaker {
    color: var(--link);
    display: block;
    font-family: var(--sans);
    font-size: 0.75em;
    letter-spacing: 0.03em;
    margin-bottom: 0.2em;
  }
`
