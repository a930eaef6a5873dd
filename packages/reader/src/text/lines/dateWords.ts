// Names of months, days and seasons in the languages that outlets print most.

const months =
  'january february march april may june july august september october november december ' +
  'januar jänner februar feber märz mai juni juli oktober dezember ' +
  'janvier février fevrier mars avril juin juillet août aout septembre octobre novembre décembre ' +
  'enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ' +
  'gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre ' +
  'januari februari maart mei augustus ' +
  'maret agustus desember mac julai ogos disember ' +
  'janeiro fevereiro março maio junho julho setembro outubro novembro dezembro ' +
  'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień ' +
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia ' +
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık ' +
  'mars augusti'
const shortMonths =
  'jan feb mar apr jun jul aug sep sept oct nov dec mär mrz okt dez janv févr fév avr juil déc ene abr ago gen mag giu lug set ott dic mrt des out fev'
const weekdays =
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun ' +
  'montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so ' +
  'lundi mardi mercredi jeudi vendredi samedi dimanche ' +
  'lunes martes miércoles jueves viernes sábado domingo ' +
  'lunedì martedì mercoledì giovedì venerdì sabato domenica ' +
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ' +
  'senin selasa rabu kamis khamis jumat jum’at jumaat sabtu minggu ahad isnin ' +
  'segunda-feira terça-feira quarta-feira quinta-feira sexta-feira ' +
  'poniedziałek wtorek środa czwartek piątek sobota niedziela ' +
  'pazartesi salı çarşamba perşembe cuma cumartesi pazar ' +
  'måndag tisdag onsdag torsdag fredag lördag söndag'
const seasons =
  'spring summer autumn fall winter frühjahr frühling sommer herbst printemps été automne hiver primavera verano otoño invierno estate autunno inverno lente zomer herfst verão outono wiosna lato jesień zima ilkbahar yaz sonbahar kış vår sommar höst vinter'

function toSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

export const monthWords = toSet(`${months} ${shortMonths}`)
export const weekdayWords = toSet(weekdays)
export const seasonWords = toSet(seasons)
/** Small words that stand between the parts of a date or a time. */
export const dateFillers = toSet(
  'on at the of de del du di le il el den der den am um à às alle a las h uhr utc gmt est edt cet cest bst ist sgt pst pdt et ct pt ist wib am pm a.m p.m a.m. p.m. am. pm. op om pukul jam pada tanggal tarikh kl godz godz. saat em às and & first last',
)
/** Words that introduce a date. */
export const dateLeads = toSet(
  'published posted updated written modified filed date dated issued released online printed first last revised corrected added created uploaded publishing veröffentlicht erschienen aktualisiert stand publié mis paru jour maj màj publicado actualizado pubblicato aggiornato gepubliceerd bijgewerkt geplaatst diterbitkan dipublikasikan terbit diperbarui diterbit dikemas publicada atualizado atualizada pubblicata aggiornata publicerad publicerat uppdaterad uppdaterat opublikowano opublikowany dodano aktualizacja publikacji yayınlanma yayımlanma yayınlandı güncelleme güncellendi güncellenme tarihi publication published: datum fecha data date:',
)
