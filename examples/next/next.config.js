// A page that nobody asked for in a minute is made anew before it is answered: a withdrawn post is gone by then, also
// where its webhook was lost.
export default { expireTime: 60 }
