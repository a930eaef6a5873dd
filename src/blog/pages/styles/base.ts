// Colours, fonts and elements of every page.
import { css } from '../css.ts'

export const base = css`
  :root {
    --paper: #fffdf9;
    --ink: #1f1d1a;
    --soft: #5f5a52;
    --line: #e0dbd2;
    --tint: #f5f1e9;
    --link: #7a2e1d;
    --mark: #fbe9b0;
    --serif: 'Source Serif 4', Charter, 'Iowan Old Style', Georgia, serif;
    --sans: system-ui, sans-serif;
    color-scheme: light dark;
  }

  @media (prefers-color-scheme: dark) {
    :root {
      --paper: #171614;
      --ink: #e6e1d8;
      --soft: #a8a196;
      --line: #3a3732;
      --tint: #211f1c;
      --link: #f0a58f;
      --mark: #4a3c12;
    }
  }

  * {
    box-sizing: border-box;
  }

  html {
    background: var(--paper);
    color: var(--ink);
    font: 100%/1.6 var(--serif);
    -webkit-text-size-adjust: 100%;
  }

  /* About 70 characters a line. */
  body {
    font-size: clamp(1.0625rem, 1rem + 0.35vw, 1.25rem);
    margin: auto;
    max-width: 36em;
    overflow-wrap: anywhere;
    padding: 0 1.25rem;
  }

  /* A language may have fonts of its own. */
  [lang] {
    font-family: var(--serif);
  }

  h1,
  h2,
  h3,
  h4 {
    line-height: 1.2;
    text-wrap: balance;
  }

  h1,
  h2,
  h3,
  h4,
  b,
  strong {
    font-weight: 600;
  }

  h1 {
    font-size: clamp(1.75rem, 1.25rem + 2.2vw, 2.6rem);
    letter-spacing: -0.01em;
    margin: 0 0 0.5em;
  }

  a {
    color: var(--link);
    text-decoration-thickness: 1px;
    text-underline-offset: 0.16em;
  }

  a:hover {
    text-decoration-thickness: 2px;
  }

  :focus-visible {
    outline: 2px solid var(--link);
    outline-offset: 3px;
  }

  main:focus {
    outline: 0;
  }

  summary {
    cursor: pointer;
    padding: 0.4em 0;
  }
`
