// What the list of articles says where several are scheduled at once.

/** A part of the words of the desk. */
export const bulkWords = {
  de: {
    'bulk-close': 'Schließen',
    'bulk-free': 'Jeden Artikel veröffentlichen, sobald er frei ist',
    'bulk-help':
      'Jeder Artikel erscheint automatisch im Blog, als Volltext oder im Umfang seiner Genehmigung. Was schon frei ist, erscheint noch heute.',
    'bulk-most': 'Wählen Sie höchstens {{count}} Artikel aus.',
    'bulk-open': 'geplant, sobald es erlaubt ist',
    'bulk-refused': 'Nicht geplant: {{count}}',
    'bulk-schedule': 'Planen …',
    'bulk-selected': 'Ausgewählt: {{count}}',
    'bulk-set': 'Geplant: {{count}}',
    'bulk-title': '{{count}} Artikel planen',
    'bulk-title-one': '1 Artikel planen',
  },
  en: {
    'bulk-close': 'Close',
    'bulk-free': 'Republish each when it is free',
    'bulk-help':
      'Each article goes on the blog automatically, in full or as its permission says. Articles that are free already go there today.',
    'bulk-most': 'Select at most {{count}} articles.',
    'bulk-open': 'scheduled for when it is allowed',
    'bulk-refused': 'Not scheduled: {{count}}',
    'bulk-schedule': 'Schedule …',
    'bulk-selected': 'Selected: {{count}}',
    'bulk-set': 'Scheduled: {{count}}',
    'bulk-title': 'Schedule {{count}} articles',
    'bulk-title-one': 'Schedule 1 article',
  },
}
