// What the workflow says when it refuses, in the languages of the admin panel that we speak.

import { intakeSentences } from './intake.ts'
import { sourceSentences } from './sources.ts'

/** Read as `offprint:refusals:key`; `{{name}}` is filled in. */
export const refusalSentences = {
  de: {
    ...intakeSentences.de,
    ...sourceSentences.de,
    'already-in-stage': 'Der Artikel hat schon den Status „{{stage}}“.',
    'already-on-blog': 'Der Artikel ist schon im Blog.',
    'article-published':
      'Dieser Artikel ist erschienen. Setzen Sie ihn auf „Entwurf“ zurück, bevor Sie ihn löschen.',
    'author-in-use':
      'Dieser Autor steht in der Autorenzeile eines Artikels. Entfernen Sie ihn zuerst dort.',
    'author-missing': 'Es fehlt ein Autor. Tragen Sie ihn in die Autorenzeile ein.',
    'body-missing': 'Der Text fehlt.',
    busy: 'Eine andere Anfrage ändert gerade dieselben Daten. Es wurde nichts geändert. Versuchen Sie es noch einmal.',
    'byline-missing': 'Die Autorenzeile wie gedruckt fehlt.',
    'created-drafted':
      'Ein neuer Artikel muss ein Entwurf sein. Legen Sie ihn an und ändern Sie danach den Status.',
    embargoed:
      'Die Sperrfrist des Mediums läuft noch: Der Artikel ist frei ab {{date}}. Vorher geht es nur mit einer Genehmigung.',
    'embargoed-undated':
      'Das Erscheinungsdatum ist unbekannt und damit auch das Ende der Sperrfrist. Geben Sie das Datum an oder tragen Sie eine Genehmigung ein.',
    'evidence-missing': 'Es fehlt die Adresse im Medium oder die Ausgabe.',
    'failed-path':
      'Die Option permalink führt bei diesem Beitrag zu einem Fehler. Die Ursache steht im Protokoll.',
    'footnotes-broken':
      'Der Text verweist auf Fußnoten, die es nicht gibt: {{labels}}. Ergänzen Sie sie oder entfernen Sie die Verweise.',
    'free-later':
      'Der Artikel ist frei ab {{date}}, seinem Erscheinungsdatum. Vorher geht es nur mit einer Genehmigung.',
    'free-undated':
      'Das Erscheinungsdatum ist unbekannt. Geben Sie es an oder tragen Sie eine Genehmigung ein.',
    'image-rights-missing':
      'Der Artikel darf nur mit seinen Bildern ins Blog. Für diese fehlen aber eigene oder lizenzierte Rechte: {{pictures}}.',
    'institution-in-use':
      'Eine Autorenzeile oder ein Autor nennt diese Einrichtung. Entfernen Sie sie zuerst dort.',
    'invalid-characters':
      'Entfernen Sie Zeichen, die nicht gespeichert werden können: NUL oder einzelne Surrogate.',
    'invalid-checkbox': 'Muss true oder false sein.',
    'invalid-choice': 'Muss einer der vorgesehenen Werte sein.',
    'invalid-date': 'Muss ein Datum wie 2026-03-01 sein.',
    'invalid-depth':
      'Zu tief verschachtelt: Höchstens {{levels}} Ebenen von Listen und Objekten sind erlaubt.',
    'invalid-document': 'Muss ein Rich-Text-Dokument sein.',
    'invalid-group': 'Muss ein Objekt mit Feldern sein.',
    'invalid-hour': 'Muss eine ganze Zahl von 0 bis 23 sein.',
    'invalid-language': 'Muss ein Sprachkürzel wie en oder pt-BR sein.',
    'invalid-list': 'Muss eine Liste sein.',
    'invalid-moment':
      'Muss ein Zeitpunkt in der Form von updatedAt sein: 2026-03-01T09:00:00.000Z.',
    'invalid-number': 'Muss eine Zahl sein.',
    'invalid-orcid': 'Muss eine ORCID iD wie 0000-0002-1825-0097 mit richtiger Prüfziffer sein.',
    'invalid-path': 'Der Pfad „{{path}}“ aus der Option permalink ist nicht verwendbar: {{fault}}.',
    'invalid-placeholder': '{{{name}}} ist kein Platzhalter der Quellenangabe.',
    'invalid-point': 'Müssen zwei Zahlen sein: Länge und Breite.',
    'invalid-relation': 'Muss die ID eines Dokuments sein.',
    'invalid-rows': 'Muss eine Liste von Objekten sein.',
    'invalid-size': 'Zu groß: Höchstens {{bytes}} Bytes als JSON sind erlaubt.',
    'invalid-text': 'Muss Text sein.',
    'invalid-time-zone': 'Muss eine IANA-Zeitzone wie Europe/Berlin sein.',
    'invalid-web-address': 'Muss eine Webadresse sein, die mit https:// oder http:// beginnt.',
    'invalid-whole-number': 'Muss eine ganze Zahl sein, 0 oder größer.',
    'link-unsafe':
      'Der Link zu „{{address}}“ ist nicht erlaubt. Verwenden Sie eine Adresse mit http, https oder mailto oder eine Adresse auf dieser Website.',
    'mcp-not-allowed':
      'Ein MCP-Client darf Status, Genehmigung, Bedingungen und Termin nicht ändern. Das macht ein Mensch im Redaktionssystem.',
    'move-unknown': 'Der Status lässt sich nicht von „{{from}}“ in „{{to}}“ ändern.',
    'moves-disabled': 'Offprint ist abgeschaltet: Der Status von Artikeln lässt sich nicht ändern.',
    'not-allowed':
      'Um den Status von „{{from}}“ in „{{to}}“ zu ändern, brauchen Sie eine dieser Rollen: {{roles}}.',
    'not-own': 'Autoren können nur den Status ihrer eigenen Artikel ändern.',
    'note-exists': 'Dieser Artikel hat schon eine Notiz.',
    'note-fixed':
      'Diese Notiz steht im Blog über einem Artikel. Sie lässt sich keinem anderen Artikel zuordnen.',
    'note-in-use':
      'Diese Notiz steht im Blog über einem Artikel. Nehmen Sie zuerst den Artikel aus dem Blog.',
    'note-missing': 'Die Notiz fehlt. Schreiben Sie die einleitende Notiz für das Blog.',
    'outlet-date-in-future': 'Das Erscheinungsdatum {{date}} liegt in der Zukunft.',
    'outlet-date-missing':
      'Das Erscheinungsdatum fehlt. Geben Sie es an oder kennzeichnen Sie es als unbekannt.',
    'outlet-in-use': 'In diesem Medium sind Artikel erschienen. Es lässt sich nicht löschen.',
    'outlet-missing': 'Das Medium fehlt.',
    'own-name-required':
      'Ihren eigenen Namen können Sie nicht aus der Autorenzeile entfernen: Sie hätten keinen Zugang mehr zum Artikel. Die Redaktion kann ihn entfernen.',
    'path-taken':
      'Den Pfad {{path}} hat schon ein anderer Beitrag. Geben Sie ein anderes URL-Kürzel ein.',
    'permission-missing-ask':
      'Das Medium muss erst gefragt werden. Tragen Sie seine Genehmigung ein oder wählen Sie einen geringeren Umfang.',
    'permission-missing-by': 'Geben Sie an, wer beim Medium die Genehmigung erteilt hat.',
    'permission-missing-excerpt':
      'Die Bedingungen des Mediums erlauben keinen Auszug. Veröffentlichen Sie nur einen Link oder tragen Sie eine Genehmigung ein.',
    'permission-missing-forbidden':
      'Die Bedingungen des Mediums erlauben den Volltext nicht. Tragen Sie eine Genehmigung ein oder veröffentlichen Sie nur einen Link.',
    'permission-missing-mode':
      'Geben Sie an, was die Genehmigung abdeckt: den Volltext, einen Auszug oder einen Link.',
    'permission-missing-search':
      'Die Bedingungen des Mediums verlangen für Suchmaschinen „{{policy}}“. Wählen Sie diese oder eine strengere Einstellung.',
    'picture-in-use':
      'Ein erschienener Artikel verwendet dieses Bild. Entfernen Sie es zuerst dort.',
    'reason-missing': 'Für diesen Statuswechsel fehlt ein Grund.',
    'republished-in-future':
      'Das Datum {{date}} liegt in der Zukunft, der Artikel ist aber sofort im Blog. Geben Sie das heutige oder ein früheres Datum an.',
    'schedule-past':
      'Der {{date}} liegt in der Vergangenheit. Geben Sie das heutige oder ein späteres Datum an.',
    'schedule-stage':
      'Planen lassen sich nur Artikel, die im Medium erschienen oder erst als Auszug oder Link im Blog sind.',
    'schedule-waived':
      'Für diesen Artikel ist ein Verzicht eingetragen. Heben Sie den Verzicht auf, bevor Sie den Artikel planen.',
    'stage-changed': 'Jemand anderes hat den Status des Artikels inzwischen geändert.',
    'stage-unexpected': 'Der Status des Artikels ist jetzt „{{stage}}“, nicht „{{expected}}“.',
    stale:
      '{{name}} hat am {{when}} eine neuere Fassung gespeichert. Ihre Änderung wurde nicht gespeichert. Sehen Sie sich die neuere Fassung an und versuchen Sie es noch einmal.',
    'stale-unnamed':
      'Am {{when}} wurde eine neuere Fassung gespeichert. Ihre Änderung wurde nicht gespeichert. Sehen Sie sich die neuere Fassung an und versuchen Sie es noch einmal.',
    unavailable:
      'Die Datenbank ist nicht erreichbar. Ihre Änderung wurde möglicherweise nicht gespeichert. Versuchen Sie es gleich noch einmal.',
    'undo-expired':
      'Ein Statuswechsel lässt sich nur zehn Minuten lang rückgängig machen. Nehmen Sie den Artikel stattdessen mit einem Grund aus dem Blog.',
  },
  en: {
    ...intakeSentences.en,
    ...sourceSentences.en,
    'already-in-stage': 'The article is already “{{stage}}”.',
    'already-on-blog': 'The article is already on the blog.',
    'article-published': 'This article is published. Withdraw it to drafted before you delete it.',
    'author-in-use': 'This author is in the byline of an article. Remove the author there first.',
    'author-missing': 'Author is required. Add one to the byline.',
    'body-missing': 'Body is required.',
    busy: 'Another request is changing the same data. Nothing was changed. Try again.',
    'byline-missing': 'Byline as printed is required.',
    'created-drafted': 'A new article must be drafted. Create it, then move it.',
    embargoed:
      'The outlet’s embargo has not ended: the article is free from {{date}}. To republish it earlier, record a permission.',
    'embargoed-undated':
      'The date at the outlet is unknown, so the end of the embargo is unknown too. Enter the date, or record a permission.',
    'evidence-missing': 'Outlet URL or outlet issue is required.',
    'failed-path': 'The option permalink failed for this post. The reason is in the log.',
    'footnotes-broken':
      'The text refers to footnotes that do not exist: {{labels}}. Add them, or remove the references.',
    'free-later':
      'The article is free from {{date}}, its date at the outlet. To republish it earlier, record a permission.',
    'free-undated': 'The date at the outlet is unknown. Enter it, or record a permission.',
    'image-rights-missing':
      'The article must not go on the blog without its pictures, but these are neither owned nor licensed: {{pictures}}.',
    'institution-in-use': 'A byline or an author uses this institution. Remove it there first.',
    'invalid-characters': 'Remove characters that cannot be stored: NUL or unpaired surrogates.',
    'invalid-checkbox': 'Must be true or false.',
    'invalid-choice': 'Must be one of the defined values.',
    'invalid-date': 'Must be a date such as 2026-03-01.',
    'invalid-depth':
      'Nested too deeply: at most {{levels}} levels of lists and objects are allowed.',
    'invalid-document': 'Must be a rich text document.',
    'invalid-group': 'Must be an object of fields.',
    'invalid-hour': 'Must be a whole number from 0 to 23.',
    'invalid-language': 'Must be a language tag such as en or pt-BR.',
    'invalid-list': 'Must be a list.',
    'invalid-moment': 'Must be a time in the form of updatedAt: 2026-03-01T09:00:00.000Z.',
    'invalid-number': 'Must be a number.',
    'invalid-orcid': 'Must be an ORCID iD such as 0000-0002-1825-0097 with a correct check digit.',
    'invalid-path': 'The path "{{path}}" of the option permalink {{fault}}.',
    'invalid-placeholder': '{{{name}}} is not a placeholder of credit lines.',
    'invalid-point': 'Must be two numbers: longitude and latitude.',
    'invalid-relation': 'Must be the ID of a document.',
    'invalid-rows': 'Must be a list of objects.',
    'invalid-size': 'Too large: at most {{bytes}} bytes of JSON are allowed.',
    'invalid-text': 'Must be text.',
    'invalid-time-zone': 'Must be an IANA time zone such as Europe/London.',
    'invalid-web-address': 'Must be a web address that starts with https:// or http://.',
    'invalid-whole-number': 'Must be a whole number, 0 or greater.',
    'link-unsafe':
      'The link to “{{address}}” is not allowed. Use an address with http, https or mailto, or one on this site.',
    'mcp-not-allowed':
      'An MCP client may not change stage, permission, terms or schedule. A person does that in the admin panel.',
    'move-unknown': 'An article cannot be moved from “{{from}}” to “{{to}}”.',
    'moves-disabled': 'Offprint is disabled: no article can be moved.',
    'not-allowed':
      'Moving an article from “{{from}}” to “{{to}}” requires one of these roles: {{roles}}.',
    'not-own': 'Authors can move only their own articles.',
    'note-exists': 'This article already has a note.',
    'note-fixed': 'This note is shown with an article on the blog. Its article cannot be changed.',
    'note-in-use': 'This note is shown with an article on the blog. Take the article down first.',
    'note-missing': 'Note is required. Write the introductory note for the blog.',
    'outlet-date-in-future': 'The date at the outlet, {{date}}, is in the future.',
    'outlet-date-missing': 'Date at the outlet is required. Enter it, or mark it as unknown.',
    'outlet-in-use': 'Articles were published at this outlet. It cannot be deleted.',
    'outlet-missing': 'Outlet is required.',
    'own-name-required':
      'You cannot remove your own name from the byline: you would lose access to the article. An editor can remove it.',
    'path-taken': 'Another post has the path {{path}}. Enter another slug.',
    'permission-missing-ask':
      'The outlet must be asked first. Record its permission, or choose a smaller mode.',
    'permission-missing-by': 'Enter who at the outlet granted the permission.',
    'permission-missing-excerpt':
      'The outlet’s terms do not allow an excerpt. Republish a link only, or record a permission.',
    'permission-missing-forbidden':
      'The outlet’s terms do not allow the full text. Record a permission, or republish a link only.',
    'permission-missing-mode':
      'Enter what the permission covers: the full text, an excerpt or a link.',
    'permission-missing-search':
      'The outlet’s terms require the search engine policy “{{policy}}”. Choose that one or a stricter one.',
    'picture-in-use': 'A published article uses this picture. Remove it there first.',
    'reason-missing': 'Reason is required for this move.',
    'republished-in-future':
      'The date {{date}} is in the future, but the article goes on the blog at once. Enter today or an earlier date.',
    'schedule-past': '{{date}} is past. Enter today or a later day.',
    'schedule-stage':
      'Only an article published at its outlet, or on the blog in a smaller mode, can be scheduled.',
    'schedule-waived': 'The article is waived. Undo that before you schedule it.',
    'stage-changed': 'Another user moved the article in the meantime.',
    'stage-unexpected': 'The article is now “{{stage}}”, not “{{expected}}”.',
    stale:
      '{{name}} saved a newer version on {{when}}. Your change was not saved. Review the newer version and try again.',
    'stale-unnamed':
      'A newer version was saved on {{when}}. Your change was not saved. Review the newer version and try again.',
    unavailable:
      'The database is not available. Your change may not have been saved. Try again in a moment.',
    'undo-expired':
      'A move can be undone for ten minutes. Take the article down with a reason instead.',
  },
}

export type Sentence = keyof typeof refusalSentences.en

/** Of requests to the intake. */
export type IntakeSentence = keyof typeof intakeSentences.en

export type SourceSentence = keyof typeof sourceSentences.en

/** What stages and roles are called within sentences. */
export const workflowWords = {
  de: {
    roles: { admin: 'Admin', author: 'Autor', editor: 'Redaktion' },
    stages: {
      drafted: 'Entwurf',
      'published-at-outlet': 'Im Medium erschienen',
      'republished-on-blog': 'Im Blog',
    },
  },
  en: {
    roles: { admin: 'admin', author: 'author', editor: 'editor' },
    stages: {
      drafted: 'Drafted',
      'published-at-outlet': 'Published at outlet',
      'republished-on-blog': 'Republished on blog',
    },
  },
}
