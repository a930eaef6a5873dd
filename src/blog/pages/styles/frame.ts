// The frame of every page, and what the small print on all of them has in common.
import { css } from '../css.ts'

export const frame = css`
  .site,
  .authors,
  .source,
  .note,
  .elsewhere,
  .printed,
  .topics,
  .links,
  nav,
  figcaption {
    font: 0.8em/1.5 var(--sans);
  }

  .site,
  .authors,
  .source,
  .printed,
  .dateline,
  .standfirst,
  .archive h2,
  figcaption,
  small {
    color: var(--soft);
  }

  .site,
  .topics,
  .archive ul,
  .pages,
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }

  /* Not "none": Safari would then no longer call them lists. */
  .contents ol,
  .topics,
  .archive ul,
  .links {
    list-style: '';
    margin: 0;
    padding: 0;
  }

  footer,
  nav {
    border-top: 1px solid var(--line);
    margin-top: 3em;
    padding: 1em 0;
  }

  :is(.site, .topics, .links, nav) a {
    display: inline-block;
    padding: 0.3em 0;
  }

  .authors,
  .source {
    margin: 0;
  }

  .source :is(time, .u-repost-of) {
    white-space: nowrap;
  }

  /* Names are many: the lines below them are lighter than those below other links. */
  :is(.authors, .source) a:not(:hover) {
    color: inherit;
    text-decoration-color: color-mix(in srgb, currentcolor 40%, transparent);
  }

  .skip {
    background: var(--paper);
    padding: 0.5em;
    position: absolute;
    top: -9rem;
  }

  .skip:focus {
    top: 0;
  }

  header.site {
    align-items: baseline;
    border-bottom: 1px solid var(--line);
    margin-bottom: clamp(2rem, 6vw, 3.5rem);
    padding: 1em 0;
  }

  header.site > a {
    font: 600 1.5em/1.2 var(--serif);
  }

  header.site > a:not(:hover) {
    color: var(--ink);
    text-decoration: none;
  }
`
