// Names of months, days and seasons in the languages that outlets print most.

const months =
  'january february march april may june july august september october november december ' +
  'januar jänner februar feber märz mai juni juli oktober dezember ' +
  'janvier février fevrier mars avril juin juillet août aout septembre octobre novembre décembre ' +
  'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ' +
  'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre ' +
  'januari februari maart mei augustus ' +
  'maret agustus desember mac julai ogos disember ' +
  'janeiro fevereiro março maio junho julho setembro outubro novembro dezembro'
const shortMonths =
  'jan feb mar apr jun jul aug sep sept oct nov dec mär mrz okt dez janv févr fév avr juil déc ene abr ago gen mag giu lug set ott dic mrt des out fev'
const weekdays =
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun ' +
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so ' +
  'lundi mardi mercredi jeudi vendredi samedi dimanche ' +
  'lunes martes miércoles jueves viernes sábado domingo ' +
  'lunedì martedì mercoledì giovedì venerdì sabato domenica ' +
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ' +
  'senin selasa rabu kamis khamis jumat jum’at jumaat sabtu minggu ahad isnin'
const seasons =
  'spring summer autumn fall winter frühjahr frühling sommer herbst printemps été automne hiver primavera verano otoño invierno estate autunno inverno lente zomer herfst'

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

export const monthWords = toSet(`${months} ${shortMonths}`)
export const weekdayWords = toSet(weekdays)
export const seasonWords = toSet(seasons)
/** Small words that stand between the parts of a date or a time. */
export const dateFillers = toSet(
  'on at the of de del du di le il el den der den am um à às alle a las h uhr utc gmt est edt cet cest bst ist sgt pst pdt et ct pt ist wib am pm a.m p.m a.m. p.m. am. pm. op om pukul jam pada tanggal and & first last',
)
/** Words that introduce a date. */
export const dateLeads = toSet(
  'published posted updated written modified filed date dated issued released online printed first last revised corrected veröffentlicht erschienen aktualisiert stand publié mis paru jour maj màj publicado actualizado pubblicato aggiornato gepubliceerd bijgewerkt geplaatst diterbitkan dipublikasikan terbit diperbarui publication published: datum fecha data date:',
)
