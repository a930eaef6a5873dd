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
`
