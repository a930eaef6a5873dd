// The default theme of VitePress in the colours of Offprint. No font and nothing else comes from other sites.
import theme from 'vitepress/theme-without-fonts'

import './style.css'

export default theme
