// The logo of the sign-in page and the icon of the admin panel.
import './index.scss'

export function Icon() {
  return (
    <svg aria-hidden className="offprint-icon" viewBox="0 0 32 32">
      <rect fill="#d9c7bf" height="22" rx="2" width="18" x="10" y="3" />
      <rect fill="#7a2e1d" height="22" rx="2" width="18" x="4" y="7" />
      <path d="M8 13h10M8 18h10M8 23h6" stroke="#fffdf9" strokeWidth="2" />
    </svg>
  )
}

export function Logo() {
  return (
    <span className="offprint-logo">
      <Icon />
      Offprint
    </span>
  )
}
