'use client'
// What a browser shows instead of a page of the admin panel that could not be made. It stands alone: whatever failed,
// style sheets and scripts may be part of it. So "Reload" sends a form, which needs neither.
import { type FormEvent, useSyncExternalStore } from 'react'

import { Icon } from './brand/Logo.tsx'

const texts = {
  de: {
    again: 'Neu laden',
    home: 'Zum Dashboard',
    sentence:
      'Der Server konnte diese Seite nicht erstellen. Was gespeichert war, ist gespeichert.',
    title: 'Diese Seite konnte nicht geladen werden',
  },
  en: {
    again: 'Reload',
    home: 'To the dashboard',
    sentence: 'The server could not make this page. What was saved is saved.',
    title: 'This page could not be loaded',
  },
  fr: {
    again: 'Recharger',
    home: 'Vers le tableau de bord',
    sentence: 'Le serveur n’a pas pu créer cette page. Ce qui était enregistré l’est toujours.',
    title: 'Cette page n’a pas pu être chargée',
  },
}

type Language = keyof typeof texts

export default function GlobalError() {
  const language = useSyncExternalStore(neverChanges, languageOfUser, () => 'en' as const)
  const { again, home, sentence, title } = texts[language]
  return (
    <html lang={language}>
      <head>
        <title>{title}</title>
        <style>{styles}</style>
      </head>
      <body>
        <main>
          <Icon />
          <h1>{title}</h1>
          <p>{sentence}</p>
          <form onSubmit={reload}>
            <button type="submit">{again}</button> <a href="/admin">{home}</a>
          </form>
        </main>
      </body>
    </html>
  )
}

/** With the query, which the form leaves out. */
function reload(event: FormEvent): void {
  event.preventDefault()
  window.location.reload()
}

/** As the admin panel chooses it: by its cookie, else by the browser. */
function languageOfUser(): Language {
  const [, chosen] = /(?:^|; )payload-lng=(\w+)/.exec(document.cookie) ?? []
  return [chosen, ...navigator.languages.map((tag) => tag.slice(0, 2))].find(isKnown) ?? 'en'
}

function isKnown(language: string | undefined): language is Language {
  return language !== undefined && Object.hasOwn(texts, language)
}

function neverChanges(): () => void {
  return () => undefined
}

const styles = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 34rem; margin: 20vh auto 0; padding: 0 1.5rem; }
svg { width: 2.5rem; height: 2.5rem; }
h1 { font-size: 1.5rem; line-height: 1.25; }
a, button { display: inline-block; margin-right: 0.5rem; padding: 0.5rem 1rem; border: 1px solid; border-radius: 4px; background: none; color: inherit; font: inherit; text-decoration: none; cursor: pointer; }
`
