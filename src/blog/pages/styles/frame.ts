// The frame of every page: its header and footer, and the small print around articles.
import { css } from '../css.ts'

export const frame = css`
  /* The frame. */
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
    color: var(--soft);
    display: flex;
    flex-wrap: wrap;
    font-size: 0.8em;
    gap: 0.25em 1.25em;
  }

  header.site {
    border-bottom: 1px solid var(--line);
    margin-bottom: 3em;
    padding: 1.5em 0 1em;
  }

  header.site a {
    color: var(--ink);
    font-weight: 700;
    text-decoration: none;
  }

  footer.site {
    border-top: 1px solid var(--line);
    margin-top: 4em;
    padding: 1em 0 3em;
  }
`
