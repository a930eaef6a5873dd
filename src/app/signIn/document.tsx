/** @jsxImportSource preact */
// The frame of the pages of sign-in. They load nothing: scripts and styles of the admin panel would be 800 kB.
import type { ComponentChildren, VNode } from 'preact'

import { renderToString } from 'preact-render-to-string'

import type { SignInRequest } from './request.ts'

import { script } from './script.ts'
import { styles } from './styles.ts'

interface Page {
  children: ComponentChildren
  title: string
}

/** What is in `main`, for the script. */
export function renderMain({ children, title }: Page): string {
  return renderToString(<Main title={title}>{children}</Main>)
}

export function renderDocument(
  { i18n, nonce, theme, translate }: SignInRequest,
  page: Page,
): string {
  const html = renderToString(
    <html data-theme={theme} lang={i18n.language}>
      <head>
        <meta charset="utf-8" />
        <meta content="width=device-width, initial-scale=1" name="viewport" />
        <meta content="noindex" name="robots" />
        <title>{`${page.title} · Offprint`}</title>
        <link href="/icon.svg" rel="icon" type="image/svg+xml" />
        <style dangerouslySetInnerHTML={{ __html: styles }} nonce={nonce} />
      </head>
      <body>
        <main data-failed={translate('signInFailed')}>
          <Main title={page.title}>{page.children}</Main>
        </main>
        <script dangerouslySetInnerHTML={{ __html: script }} nonce={nonce} />
      </body>
    </html>,
  )
  return `<!doctype html>${html}`
}

function Main({ children, title }: Page): VNode {
  return (
    <>
      <div class="brand">
        <svg aria-hidden viewBox="0 0 32 32">
          <rect fill="#d9c7bf" height="22" rx="2" width="18" x="10" y="3" />
          <rect fill="#7a2e1d" height="22" rx="2" width="18" x="4" y="7" />
          <path d="M8 13h10M8 18h10M8 23h6" stroke="#fffdf9" stroke-width="2" />
        </svg>
        Offprint
      </div>
      <h1 tabindex={-1}>{title}</h1>
      {children}
    </>
  )
}
