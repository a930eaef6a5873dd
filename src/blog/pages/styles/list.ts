// Lists of posts, and the profile of whose list it is.
import { css } from '../css.ts'

export const list = css`
  /* The list. Its style is not "none": Safari would then no longer call it a list. */
  .list > ol {
    list-style: '';
    margin: 0;
    padding: 0;
  }

  /* Whose list it is. */
  .profile {
    margin-bottom: 3em;
  }

  .profile p,
  .links {
    color: var(--soft);
    font-size: 0.85em;
    margin: 0 0 0.5em;
  }

  .profile .p-note {
    color: var(--ink);
    white-space: pre-line;
  }

  .links {
    padding-inline-start: 1.2em;
  }

  .list > h1 {
    font-size: 1em;
    color: var(--soft);
    font-family: var(--sans);
    font-weight: 600;
    letter-spacing: 0;
    margin-bottom: 1.5em;
  }

  .list .h-entry {
    margin-bottom: 2em;
  }

  .list .h-entry h2 {
    font-size: 1.3em;
    margin: 0 0 0.2em;
  }

  .list .h-entry a,
  .authors a {
    color: inherit;
  }

  .list .h-entry h2 a {
    text-decoration-color: var(--line);
  }

  .list .h-entry a:hover,
  .authors a:hover {
    color: var(--link);
    text-decoration-color: currentColor;
  }

  .list .h-entry p {
    margin: 0;
  }

  .list .h-entry .p-summary {
    font-size: 0.9em;
    line-height: 1.45;
    margin-bottom: 0.3em;
  }

  .list .source span + span::before {
    content: ' ·\\a0';
  }

  .pages {
    display: flex;
    font-size: 0.85em;
    gap: 1.5em;
  }

  .authors,
  .source {
    color: var(--soft);
    font-size: 0.8em;
    line-height: 1.5;
  }
`
