// Outlets whose names do not say that they are outlets. A name that is a common noun is written with its article elsewhere.

const names = `kompas|tempo|koran tempo|republika|media indonesia|jakarta post|jakarta globe|detik|tirto|kumparan
der spiegel|spiegel|die zeit|zeit|die welt|welt|stern|süddeutsche|taz|cicero|merkur|faz|nzz|falter|profil
le monde|le figaro|libération|les échos|la croix|mediapart|esprit|le point|l'express|l’express|marianne
el país|el mundo|abc|la vanguardia|infobae|clarín|la nación|la repubblica|la stampa|corriere della sera|il foglio|internazionale|limes|il manifesto|il post|il sole 24 ore
de volkskrant|de telegraaf|trouw|nrc|de standaard|de morgen|vrij nederland|de groene amsterdammer
reuters|bloomberg|politico|axios|vox|slate|salon|quartz|wired|newsweek|fortune|forbes|jacobin|dissent|commonweal|aeon|prospect|granta|apollo|monocle|the atlantic|atlantic|the nation|nation|new yorker|new republic|new statesman|the economist|economist|spectator|war on the rocks|lawfare|just security|project syndicate|the conversation|conversation|opendemocracy|eurozine|the diplomat|diplomat|the interpreter|interpreter|east asia forum|channel newsasia|cna|today|scmp|nikkei|nikkei asia|mint|the hindu|dawn|haaretz|al jazeera|al-monitor|middle east eye|the wire|scroll|caravan|rappler|malaysiakini|rest of world|the lancet|nature|science|foreign affairs|foreign policy|noema|unherd|undark|orion|harper's|harper’s|n+1|rsis|rusi|bbc|cnn|npr|semafor|the information|zócalo|letras libres|nexos`

export const wellKnownOutlets: ReadonlySet<string> = new Set(names.split(/[|\n]/u))

/** Without the article and whatever the capitals. */
export function isWellKnown(name: string): boolean {
  const bare = name.replace(/^(?:the|der|die|das) /iu, '').toLowerCase()
  return wellKnownOutlets.has(bare) || wellKnownOutlets.has(name.toLowerCase())
}
