// What a bookmarklet sends from an open page, on its way to the page of a new article. Pure.

/** The page of a new article, below the route of the admin panel. */
export const newArticlePath = '/new-article'

/** Below the route of the API. */
export const receivePath = '/intake/receive'

/** Under this name the receiving page leaves it in the storage of the tab. */
export const sentPageKey = 'offprint-sent-page'

export interface SentPage {
  html: string
  url: string
}

export function readSentPage(stored: null | string): null | SentPage {
  try {
    const { html, url } = JSON.parse(stored ?? 'null') as Partial<SentPage>
    return typeof html === 'string' && typeof url === 'string' ? { html, url } : null
  } catch {
    return null
  }
}

/**
 * The address of the bookmark. It opens the receiving page in a new tab, waits until that is ready, and hands the page
 * over to it and to no other: both prove with a number made for this click that they belong together. A page in a
 * sandbox has no origin, and a window that it opens is in its sandbox: the address goes on alone, in the same tab.
 * @param receiver The whole address of the receiving page.
 */
export function bookmarkletOf(receiver: string): string {
  const address = JSON.stringify(receiver)
  const origin = JSON.stringify(new URL(receiver).origin)
  const code = `(()=>{
const n=[...crypto.getRandomValues(new Uint8Array(16))].map(b=>b.toString(16).padStart(2,'0')).join('');
const u=location.href;
const to=${address}+'#'+n+'&'+encodeURIComponent(u);
const w=origin==='null'?null:open(to);
if(!w){location.href=to;return}
addEventListener('message',function f(e){
if(e.source===w&&e.origin===${origin}&&e.data==='offprint:'+n){
removeEventListener('message',f);
w.postMessage({offprint:n,html:document.documentElement.outerHTML,url:u},${origin})}})})()`
  return `javascript:${encodeURIComponent(code.replaceAll('\n', ''))}`
}

/**
 * The script of the receiving page. It takes one message, of the window that opened it, with the number of that click;
 * where the browser has cut the two off from each other, the address goes on alone.
 * @param target Path of the page of a new article.
 */
export function receiverScript(target: string): string {
  return `(() => {
  const [nonce, encoded = ''] = location.hash.slice(1).split('&')
  const url = decodeURIComponent(encoded)
  const target = ${JSON.stringify(target)}
  const goOn = (hash) => location.replace(target + hash)
  const goOnWithAddress = () => goOn(url ? '#url=' + encodeURIComponent(url) : '')
  if (!window.opener || !/^[0-9a-f]{32}$/.test(nonce) || !URL.canParse(url)) {
    goOnWithAddress()
    return
  }
  const wait = setTimeout(goOnWithAddress, 4000)
  addEventListener('message', ({ data, origin, source }) => {
    const isExpected = source === window.opener && origin === new URL(url).origin
    if (!isExpected || data?.offprint !== nonce || typeof data.html !== 'string') {
      return
    }
    clearTimeout(wait)
    try {
      sessionStorage.setItem(${JSON.stringify(sentPageKey)}, JSON.stringify({ html: data.html, url }))
      goOn('#sent')
    } catch {
      goOnWithAddress()
    }
  })
  window.opener.postMessage('offprint:' + nonce, new URL(url).origin)
})()`
}
