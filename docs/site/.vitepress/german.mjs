// Words of the site around the pages in German, for the day on which docs/de is there.

/** @param {object[]} sidebar */
export function german(sidebar) {
  return {
    label: 'Deutsch',
    lang: 'de',
    themeConfig: {
      darkModeSwitchLabel: 'Darstellung',
      docFooter: { next: 'Weiter', prev: 'Zurück' },
      outline: { label: 'Auf dieser Seite', level: [2, 3] },
      returnToTopLabel: 'Nach oben',
      sidebar,
      sidebarMenuLabel: 'Inhalt',
    },
  }
}
