// As around documents: see there.
export { default } from '../[page]/[...segments]/layout.tsx'
