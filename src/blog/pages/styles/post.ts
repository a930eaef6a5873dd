// An article: its source, note and text.
import { css } from '../css.ts'

export const post = css`
  .post > header {
    margin-bottom: 2em;
  }

  .post .authors {
    color: var(--ink);
    font-size: 0.9em;
    margin-bottom: 0.2em;
  }

  .source p,
  .note p:last-child {
    margin: 0;
  }

  .note p:first-child {
    margin-top: 0;
  }

  .note,
  .elsewhere,
  figure,
  .standfirst {
    margin: 0 0 2em;
  }

  .note,
  blockquote,
  .turn {
    border-inline-start: 3px solid var(--line);
    padding-inline-start: 1.2em;
  }

  .note {
    background: var(--tint);
    border-color: var(--link);
    font-size: 0.85em;
    padding: 1em 1.2em;
  }

  .standfirst {
    font-size: 1.15em;
    line-height: 1.45;
  }

  .e-content :is(ul, ol),
  ul.standfirst {
    padding-inline-start: 1.3em;
  }

  .dateline {
    font-size: 0.9em;
    margin: 0 0 0.75em;
  }

  .e-content h2 {
    font-size: 1.4em;
    margin: 1.6em 0 0.5em;
  }

  .e-content h3 {
    font-size: 1.15em;
  }

  .e-content p {
    hanging-punctuation: first;
    margin: 0 0 1em;
  }

  .e-content :is(h2, h3, h4) {
    scroll-margin-top: 1rem;
  }

  .e-content li {
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
    margin: 1.6em 0;
  }

  hr {
    border: 0;
    border-top: 1px solid var(--line);
    margin: 2.5em auto;
    width: 6em;
  }

  .elsewhere {
    border: 1px solid var(--line);
    padding: 1em;
  }

  .printed p {
    margin: 0 0 0.5em;
  }
`
