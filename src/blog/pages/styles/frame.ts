// The frame of every page: its header and footer, and the small print around articles.
import { css } from '../css.ts'

export const frame = css`
  .site,
  .authors,
  .source,
  .profile p,
  .links,
  .elsewhere,
  .pages,
  .note,
  .printed,
  figcaption {
    font-family: var(--sans);
  }

  .site {
    align-items: baseline;
    color: var(--soft);
    display: flex;
    flex-wrap: wrap;
    font-size: 0.8em;
    gap: 0 1.25em;
  }

  .site a,
  .pages a {
    padding: 0.4em 0;
  }

  header.site {
    border-bottom: 1px solid var(--line);
    margin-bottom: clamp(2rem, 6vw, 3.5rem);
    padding: 1.1em 0 0.9em;
  }

  header.site a {
    color: var(--ink);
    font: 600 1.5em/1.2 var(--serif);
    text-decoration: none;
  }

  header.site a:hover {
    color: var(--link);
  }

  footer.site {
    border-top: 1px solid var(--line);
    margin-top: 4em;
    padding: 1em 0 3em;
  }

  .authors,
  .source {
    color: var(--soft);
    font-size: 0.8em;
    line-height: 1.5;
    margin: 0;
  }

  /* Names are many: their lines are lighter than those of other links. */
  .authors a,
  .source a {
    color: inherit;
    padding: 0.3em 0;
    text-decoration-color: color-mix(in srgb, currentcolor 40%, transparent);
  }

  .authors a:hover,
  .source a:hover {
    color: var(--link);
    text-decoration-color: currentcolor;
  }
`
