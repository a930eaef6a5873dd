// Links within the blog, from wherever in a page: they begin with the folder in which it stands.
import { createContext } from 'preact'
import { useContext } from 'preact/hooks'

import { pathIn } from '../folder.ts'

const Folder = createContext('')

export const FolderProvider = Folder.Provider

export function usePath(): (path: string) => string {
  const folder = useContext(Folder)
  return (path) => pathIn(folder, path)
}
