// An article: its source, note and text.
import { css } from '../css.ts'

export const post = css`
  .post > header {
    margin-bottom: 2em;
  }

  .post .authors {
    color: var(--ink);
    font-size: 0.9em;
    margin: 0 0 0.35em;
  }

  .source p {
    margin: 0 0 0.2em;
  }

  .note {
    background: var(--tint);
    border-inline-start: 3px solid var(--link);
    font-size: 0.85em;
    margin: 0 0 2em;
    padding: 0.9em 1.2em;
  }

  .note p,
  .e-content p {
    margin: 0 0 1em;
  }

  .note p:last-child {
    margin: 0;
  }

  .standfirst {
    color: var(--soft);
    font-size: 1.15em;
    line-height: 1.45;
    margin: 1.5em 0;
  }

  .e-content :is(ul, ol),
  ul.standfirst {
    padding-inline-start: 1.3em;
  }

  .dateline {
    color: var(--soft);
    font-size: 0.9em;
    margin: 0 0 0.75em;
  }

  .e-content h2 {
    font-size: 1.4em;
    margin: 2em 0 0.6em;
  }

  .e-content h3 {
    font-size: 1.15em;
    margin: 1.8em 0 0.5em;
  }

  .e-content h4 {
    font-size: 1em;
    margin: 1.6em 0 0.4em;
  }

  .e-content p {
    hanging-punctuation: first;
  }

  .e-content li,
  .standfirst li {
    margin-bottom: 0.4em;
  }

  /* A long word is parted by its language where a line is short. */
  @media (max-width: 40em) {
    .e-content,
    h1 {
      hyphens: auto;
      hyphenate-limit-chars: 9 4 4;
    }
  }

  blockquote {
    border-inline-start: 3px solid var(--line);
    font-size: 1.05em;
    margin: 1.75em 0;
    padding-inline-start: 1.2em;
  }

  hr {
    border: 0;
    border-top: 1px solid var(--line);
    margin: 2.5em auto;
    width: 6em;
  }

  code {
    background: var(--tint);
    font-size: 0.85em;
    padding: 0.1em 0.3em;
  }

  /* Wider than the page, they scroll by themselves. */
  pre,
  table {
    display: block;
    max-width: 100%;
    overflow-x: auto;
  }

  table {
    border-collapse: collapse;
    font: 0.8em/1.45 var(--sans);
    margin: 0 0 2em;
    overflow-wrap: normal;
  }

  td,
  th {
    border-bottom: 1px solid var(--line);
    min-width: 6em;
    padding: 0.5em 0.75em;
    text-align: start;
    vertical-align: top;
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
    line-height: 1.5;
    margin-top: 0.6em;
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
  .turn + .turn:not(:has(> .speaker)) {
    margin-top: -1em;
    padding-top: 1em;
  }

  .speaker {
    color: var(--link);
    display: block;
    font: 600 0.75em/1.6 var(--sans);
    margin-bottom: 0.2em;
  }
`
