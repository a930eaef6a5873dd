// Recognises lines around an article: editor's notes, acknowledgements, and boilerplate such as addresses and tags.
import { countWords } from '../words/line.ts'
import { remembered } from '../words/remembered.ts'

export function isEditorsNote(text: string): boolean {
  return (
    /^\W?(?:editor['’]s note|editors['’] note|editorial note|note from the editors?|correction|clarification|update)\s*[:.–—-]/iu.test(
      text,
    ) ||
    /^\W?(?:this|the) (?:interview|conversation|transcript|exchange|text|article)\b.{1,40}\b(?:edited|condensed|conducted|abridged|translated|took place|shortened|corrected|updated|amended)\b/iu.test(
      text,
    )
  )
}

export function isAcknowledgement(text: string): boolean {
  return (
    /^(?:acknowledge?ments?|funding|disclosure|conflicts? of interests?|declaration of interests?)\s*[:.–—-]/iu.test(
      text,
    ) ||
    /^(?:the (?:author|authors|writer|writers|editors?)|we|I|my|our)\b.{1,60}\b(?:thank|thanks|grateful|gratitude|indebted|acknowledges?)\b/iu.test(
      text,
    ) ||
    foreignThanks.test(text) ||
    thanksFor.test(text) ||
    /^\p{Lu}[^.]{3,80} (?:receives? (?:no )?funding|does not work for|do not work for|declares? (?:that |no ))/u.test(
      text,
    ) ||
    /^(?:(?:with|many|our|my|special|grateful) )+thanks (?:to|are due)\b|^(?:the )?(?:research|work|writing|reporting|fieldwork)\b.{1,60}\b(?:supported|funded|made possible)\b/iu.test(
      text,
    )
  )
}

const thanksFor =
  /^Thanks to \p{Lu}[^.]{2,120} for .{0,60}\b(?:advice|comments?|discussions?|feedback|help|reading|suggestions|support)\b/u

const foreignThanks =
  /^(?:(?:die|der|l[’']|les|el|la|los|las|il|gli|de|para|os?) ?(?:aut\p{L}+|verfasser\p{L}*|schrijver\p{L}*)|ich|wir|je|nous|penulis) (?:[^.]{1,40} )?(?:dank(?:t|en|e)?|bedankt|remercie(?:nt|ns)?|remercions|agradece[nm]?|agradecemos|ringrazia(?:no|mo)?|berterima kasih|mengucapkan terima kasih)(?!\p{L})/iu

export function isBoilerplate(text: string): boolean {
  return (
    countWords(text) <= 70 &&
    (/^(?:this|the|an?)\b.{1,80}\b(?:first|originally|previously)\b.{1,20}\b(?:appeared|published|ran|printed|posted)\b/iu.test(
      text,
    ) ||
      /^(?:first|originally|previously) (?:appeared|published|posted|printed)\b/iu.test(text) ||
      /^(?:©|copyright|\(c\)) /iu.test(text) ||
      /^(?:correspond(?:ing author|ence)|tags?|filed under|posted in|categor(?:y|ies)|key ?words?|topics?|share|related|read more|doi|link|original|e-?mail|contact|twitter|website)\s*:/iu.test(
        text,
      ) ||
      /^(?:https?:\/\/|www\.|doi:|10\.\d{4,}\/)\S+$/iu.test(text) ||
      /^(?:follow|contact|find|reach|write to|e-?mail)\b.*@/iu.test(text) ||
      /^@\w+$/u.test(text) ||
      /^\p{N}[\p{N},.]* words$|^special to the\b/iu.test(text) ||
      /^\((?:editing|reporting|writing|additional reporting|translated|compiled) by\b.*\)$/iu.test(
        text,
      ) ||
      /^(?:we welcome|please (?:send|write)|send|comments? (?:to|can)|letters? to)\b.*@/iu.test(
        text,
      ) ||
      /\bCreative Commons\b|\brepublish(?:ed|ing)? (?:this|our|under|in)\b/iu.test(text) ||
      bookDetailsPattern.test(text) ||
      /\b(?:views?|opinions?)\b(?:.{1,30}\b(?:expressed|those of|are the author)\b.+\b(?:own|alone|necessarily|do not|author)| of the authors?\b.+\b(?:not|alone|own)\b)/iu.test(
        text,
      ) ||
      /^(?:this (?:(?:article|piece|essay|post) )?is )?(?:part of (?:an?|the|our|this) (?:.{1,40} )?(?:series|project|collaboration|issue|package|symposium|special|partnership|collection|forum)|adapted from|excerpted from|an excerpt from|an edited extract)\b/iu.test(
        text,
      ))
  )
}

export const isBookDetails = remembered((text) => bookDetailsPattern.test(text))

/** "The Slow Train by Martin Abney. Harrow, 312 pp., £20": the book under review. */
const bookDetailsPattern =
  /^(?=.*(?:\b\p{N}*pp?\b|\bpages\b|\b97[89]|\bISBN\b|back\b)).{0,160}(?:\b\p{N}+ ?pp?\b\.?|\b\p{N}+ pages\b|[£$€]\p{N}+|\b97[89][- ]?\p{N}).{0,60}(?:[£$€]\p{N}+|\b97[89][- ]?\p{N}|\b\p{N}+ ?pp?\b|\b(?:hardback|paperback|ISBN)\b)/iu
