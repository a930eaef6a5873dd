// Lists of posts, and the profile of whose list it is.
import { css } from '../css.ts'

export const list = css`
  .list > ol {
    list-style: '';
    margin: 0;
    padding: 0;
  }

  .profile {
    margin-bottom: 2.5em;
  }

  .profile p {
    margin: 0 0 0.5em;
  }

  .p-note {
    white-space: pre-line;
  }

  /* The name of a list is less than the titles in it. */
  .list > h1 {
    color: var(--soft);
    font: 600 0.85em var(--sans);
    letter-spacing: 0;
    margin-bottom: 1.5em;
  }

  li.h-entry {
    padding: 0 0 1.5em;
  }

  li + li.h-entry {
    border-top: 1px solid var(--line);
    padding-top: 1.4em;
  }

  .h-entry h2 {
    font-size: 1.35em;
    margin: 0 0 0.3em;
  }

  .h-entry h2 a:not(:hover) {
    color: inherit;
    text-decoration: none;
  }

  .h-entry .p-summary {
    line-height: 1.5;
    margin: 0 0 0.5em;
  }

  .pages {
    margin: 0;
  }
`
