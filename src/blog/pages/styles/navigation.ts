// Ways through the blog: search, contents of an article, its topics, the posts before and after it, archives.
import { css } from '../css.ts'

export const navigation = css`
  .find,
  .contents,
  .topics,
  .neighbours,
  .archive {
    font-family: var(--sans);
  }

  .source time {
    white-space: nowrap;
  }

  /* Search. */
  .find {
    margin-block: -0.25em;
    margin-inline-start: auto;
  }

  header.site > span {
    flex-basis: 100%;
  }

  @media (min-width: 40em) {
    .find {
      order: 1;
    }

    header.site > span {
      flex-basis: auto;
    }
  }

  .find[open] {
    flex-basis: 100%;
  }

  .find summary {
    cursor: pointer;
    padding: 0.25em 0;
    width: max-content;
  }

  .find form.search {
    font-size: 1.05em;
    margin: 0.75em 0 0.5em;
  }

  /* Contents. */
  .contents {
    border-block: 1px solid var(--line);
    font-size: 0.85em;
    margin: 2em 0;
  }

  .contents summary {
    cursor: pointer;
    font-weight: 600;
    padding: 0.7em 0;
  }

  .contents ol {
    list-style: none;
    margin: 0 0 1em;
    padding: 0;
  }

  .contents li {
    padding: 0.2em 0;
  }

  .contents .below {
    padding-inline-start: 1.4em;
  }

  .e-content [id^='section-'] {
    scroll-margin-top: 1rem;
  }

  /* Topics. */
  .topics {
    display: flex;
    flex-wrap: wrap;
    font-size: 0.8em;
    gap: 0.5em;
    list-style: none;
    margin: 2.5em 0 0;
    padding: 0;
  }

  .topics .p-category {
    background: var(--tint);
    border-radius: 4px;
    display: inline-block;
    padding: 0.3em 0.8em;
    text-decoration: none;
  }

  .topics a:hover {
    text-decoration: underline;
  }

  /* The posts before and after. */
  .neighbours {
    border-top: 1px solid var(--line);
    display: grid;
    font-size: 0.9em;
    gap: 1em 2em;
    grid-template-columns: repeat(auto-fit, minmax(min(14em, 100%), 1fr));
    line-height: 1.4;
    margin-top: 3em;
    padding-top: 1.25em;
  }

  .neighbours a {
    color: inherit;
    text-decoration: none;
  }

  .neighbours .next {
    text-align: end;
  }

  .neighbours small {
    color: var(--soft);
    display: block;
    font-size: 0.85em;
  }

  .neighbours span {
    text-align: inherit;
  }

  .neighbours a:hover span {
    color: var(--link);
    text-decoration: underline;
  }

  /* Years and topics. */
  .archive {
    border-top: 1px solid var(--line);
    font-size: 0.85em;
    margin-top: 3em;
  }

  .archive h2 {
    color: var(--soft);
    font-size: 1em;
    margin: 1.5em 0 0.5em;
  }

  .archive ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0.4em 1.2em;
    list-style: none;
    margin: 0;
    padding: 0;
  }

  /* Words of the page in an article from right to left stand on its side. */
  .post[dir='rtl'] :is(.authors, .source, .elsewhere, summary)[dir='ltr'] {
    text-align: end;
  }

  @media print {
    .find,
    .contents,
    .topics,
    .neighbours,
    .archive {
      display: none;
    }
  }
`
