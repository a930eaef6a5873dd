// Ways through the blog: contents of an article, its topics, the posts before and after it, archives.
import { css } from '../css.ts'

export const contents = css`
  .contents {
    border-bottom: 1px solid var(--line);
    margin: 0 0 2em;
    padding: 0.3em 0;
  }

  .contents summary {
    font-weight: 600;
  }

  .contents .below {
    padding-inline-start: 1.4em;
  }
`

export const topics = css`
  .topics {
    gap: 0.5em;
    margin-top: 2em;
  }

  .topics a {
    background: var(--tint);
    /* Seen in forced colours, which show no background. */
    border: 1px solid transparent;
    border-radius: 4px;
    padding: 0.3em 0.8em;
  }

  .topics a:not(:hover) {
    text-decoration: none;
  }
`

export const neighbours = css`
  .neighbours {
    display: flex;
    flex-wrap: wrap;
    gap: 1em 2em;
  }

  .neighbours a {
    color: inherit;
    flex: 1 1 14em;
    text-decoration: none;
  }

  .neighbours .next {
    text-align: end;
  }

  .neighbours :is(small, span) {
    display: block;
    text-align: inherit;
  }

  .neighbours a:hover span {
    color: var(--link);
    text-decoration: underline;
  }
`

export const archive = css`
  .archive h2 {
    font-size: 1em;
    margin: 1em 0 0.25em;
  }
`
