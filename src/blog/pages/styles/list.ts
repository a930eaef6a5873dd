// Lists of posts, and the profile of whose list it is.
import { css } from '../css.ts'

export const list = css`
  /* Its style is not "none": Safari would then no longer call it a list. */
  .list > ol {
    list-style: '';
    margin: 0;
    padding: 0;
  }

  .profile {
    margin-bottom: 2.5em;
  }

  .profile p,
  .links {
    color: var(--soft);
    font-size: 0.85em;
    margin: 0 0 0.5em;
  }

  .profile .p-note {
    color: var(--ink);
    font: 1em/1.6 var(--serif);
    white-space: pre-line;
  }

  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    list-style: '';
    padding: 0;
  }

  .links a {
    display: inline-block;
    padding: 0.2em 0;
  }

  /* The name of a list is less than the titles in it. */
  .list > h1 {
    color: var(--soft);
    font: 600 0.85em/1.5 var(--sans);
    letter-spacing: 0;
    margin-bottom: 1.5em;
  }

  li.h-entry {
    border-top: 1px solid var(--line);
    padding: 1.4em 0 1.6em;
  }

  li.h-entry:first-child {
    border: 0;
    padding-top: 0;
  }

  .h-entry h2 {
    font-size: 1.35em;
    letter-spacing: -0.005em;
    margin: 0 0 0.3em;
  }

  .h-entry h2 a {
    color: inherit;
    text-decoration-color: transparent;
  }

  .h-entry h2 a:hover {
    color: var(--link);
    text-decoration-color: currentcolor;
  }

  .h-entry .p-summary {
    font-size: 0.95em;
    line-height: 1.5;
    margin: 0 0 0.5em;
  }

  .source span + span::before {
    content: ' · ';
  }

  .pages {
    border-top: 1px solid var(--line);
    display: flex;
    flex-wrap: wrap;
    font-size: 0.85em;
    gap: 0 1.5em;
    padding-top: 1em;
  }
`
