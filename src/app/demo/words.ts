// The words of the demo.

export interface DemoWords {
  accounts: string
  close: string
  demo: string
  empty: string
  failed: string
  inbox: string
  later: (days: number) => string
  /** The same, in short. */
  plus: (days: number) => string
  roles: Record<'analyst' | 'assistant' | 'editor', string>
  signIn: (name: string) => string
}

const de: DemoWords = {
  accounts:
    'Dies ist eine Demo mit einer eigenen Datenbank, die bei jedem Start neu beginnt. Melden Sie sich mit einem dieser Konten an:',
  close: 'Schließen',
  demo: 'Demo',
  empty: 'Noch keine Mails. Stellen Sie die Uhr eine Woche vor, dann treffen Erinnerungen ein.',
  failed: 'Die Anmeldung ist fehlgeschlagen. Versuchen Sie es noch einmal.',
  inbox: 'Posteingang',
  later: (days) => (days === 1 ? '1 Tag später' : `${days} Tage später`),
  plus: (days) => (days === 1 ? '+1 Tag' : `+${days} Tage`),
  roles: {
    analyst: 'Rolle „Autor“: schreibt Artikel und sieht die eigenen und die im Blog',
    assistant: 'Rolle „Redaktion“: bearbeitet alle Artikel und veröffentlicht sie im Blog',
    editor: 'Rolle „Admin“: darf alles und verwaltet die Konten',
  },
  signIn: (name) => `Als ${name} anmelden`,
}

const en: DemoWords = {
  accounts:
    'This is a demo with a database of its own, which begins anew at each start. Sign in with one of these accounts:',
  close: 'Close',
  demo: 'Demo',
  empty: 'No mail yet. Move the clock forward by a week and reminders will arrive.',
  failed: 'The sign-in failed. Try again.',
  inbox: 'Inbox',
  later: (days) => (days === 1 ? '1 day later' : `${days} days later`),
  plus: (days) => (days === 1 ? '+1 day' : `+${days} days`),
  roles: {
    analyst: 'role author: writes articles, and sees their own and those on the blog',
    assistant: 'role editor: edits all articles and republishes them on the blog',
    editor: 'role admin: can do everything and manages accounts',
  },
  signIn: (name) => `Sign in as ${name}`,
}

export function demoWords(language: string): DemoWords {
  return language === 'de' ? de : en
}
